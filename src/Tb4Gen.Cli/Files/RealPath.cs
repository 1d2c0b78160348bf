namespace Tb4Gen.Cli.Files;

/// <summary>Where a path leads once its symbolic links are followed, as <c>realpath --canonicalize-missing</c> says it.</summary>
internal static class RealPath
{
    // As many as Linux follows (path_resolution(7)): what is behind more of them cannot be opened either.
    private const int MostLinks = 40;

    /// <param name="path">Absolute; neither it nor what its links lead to need exist.</param>
    /// <param name="links">Gets the links on the way, each by a path that has none before its last name.</param>
    public static string Of(string path, ICollection<string>? links = null)
    {
        var at = RootOf(path);
        var ahead = new Stack<string>(Parts(path));
        for (var followed = 0; ahead.TryPop(out var name);)
        {
            var next = name == ".." ? Path.GetDirectoryName(at) ?? at : Path.Join(at, name);
            if (name == ".." || followed == MostLinks || new FileInfo(next).LinkTarget is not { } target)
            {
                at = next;
                continue;
            }

            followed++;
            links?.Add(next);
            if (Path.IsPathRooted(target)) at = RootOf(target);
            foreach (var part in Parts(target)) ahead.Push(part);
        }

        return at;
    }

    private static string RootOf(string path) => Path.GetPathRoot(path) ?? "";

    // The last one first: a stack turns them round.
    private static IEnumerable<string> Parts(string path) => path[RootOf(path).Length..]
        .Split(Path.DirectorySeparatorChar).Where(static p => p is not ("" or ".")).Reverse();
}
