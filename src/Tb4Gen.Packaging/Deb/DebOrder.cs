using System.Text;

namespace Tb4Gen.Packaging.Deb;

/// <summary>The order in which dpkg-deb lists a tree, and the folders that it lists with it.</summary>
internal static class DebOrder
{
    /// <summary>
    /// A folder, then all in it, siblings by the bytes of their names: <c>x/</c>, <c>x/b</c>, <c>x-1</c>, <c>x.y</c>.
    /// Symbolic links follow when all else is done, since dpkg makes no folder behind one.
    /// </summary>
    public static IEnumerable<DebEntry> Of(IEnumerable<PackedFile> files)
    {
        var sorted = files.OrderBy(static f => KeyOf(f.Path), ByteOrder).ToList();
        yield return new("./", null);
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in sorted)
        {
            foreach (var folder in FoldersOf(file.Path).Where(folders.Add)) yield return new($"./{folder}/", null);
            if (file.LinkTarget is null) yield return new($"./{file.Path}", file);
        }

        foreach (var link in sorted.Where(static f => f.LinkTarget is not null)) yield return new($"./{link.Path}", link);
    }

    private static IComparer<byte[]> ByteOrder { get; } =
        Comparer<byte[]>.Create(static (a, b) => a.AsSpan().SequenceCompareTo(b));

    // With the separator below every other byte, whole paths compare as their parts do.
    private static byte[] KeyOf(string path) => Encoding.UTF8.GetBytes(path.Replace('/', '\0'));

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var end = path.IndexOf('/'); end >= 0; end = path.IndexOf('/', end + 1)) yield return path[..end];
    }
}
