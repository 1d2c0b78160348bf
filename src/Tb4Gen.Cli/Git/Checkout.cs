namespace Tb4Gen.Cli.Git;

/// <summary>Finds a checkout without git, which need not be installed where nothing is asked of it.</summary>
internal static class Checkout
{
    /// <summary>A folder, or a file in a second work tree and in a submodule; no commit can have either.</summary>
    public const string Mark = ".git";

    /// <summary>The top folder of the checkout that a folder is in.</summary>
    /// <param name="folder">Absolute.</param>
    /// <returns>Null where it is in none.</returns>
    public static string? TopOf(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (Path.Exists(Path.Join(at, Mark))) return at;
        }

        return null;
    }
}
