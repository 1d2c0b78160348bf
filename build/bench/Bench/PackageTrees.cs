namespace Tb4Gen.Bench;

/// <summary>Packages taken apart again, for dpkg-deb to make the same ones of.</summary>
internal static class PackageTrees
{
    /// <summary>One folder a package, as <c>dpkg-deb --build</c> takes them.</summary>
    /// <param name="packages">A folder of packages.</param>
    /// <param name="folder">Where the trees go.</param>
    public static string Unpack(string packages, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var package in Directory.EnumerateFiles(packages, "*.deb"))
        {
            var tree = Path.Combine(folder, Path.GetFileNameWithoutExtension(package));
            new Command("dpkg-deb", "--raw-extract", package, tree).Run();
        }

        return folder;
    }

    /// <summary>Builds them all, a process each, as a script does it.</summary>
    public static Command Build(string trees, string output) => new(
        "sh", "-euc", "mkdir -p \"$1\"; for t in \"$0\"/*; do dpkg-deb --root-owner-group -Zgzip -b \"$t\" \"$1\"; done",
        trees, output)
    {
        FreshFolder = output,
    };
}
