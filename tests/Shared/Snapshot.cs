namespace Tb4Gen.Tests.Shared;

/// <summary>Expected outputs that live in files, and the one switch that rewrites them all.</summary>
internal static class Snapshot
{
    /// <summary><c>TB4GEN_ACCEPT=1 dotnet test</c> takes what came out as what is expected.</summary>
    public static bool IsAccepting => Environment.GetEnvironmentVariable("TB4GEN_ACCEPT") == "1";

    private static string Root { get; } = FindRoot();

    /// <param name="path">From the repository's root, with slashes.</param>
    public static string PathOf(string path) => Path.Combine(Root, path);

    /// <summary>Compares a text with a file.</summary>
    /// <param name="path">From the repository's root.</param>
    /// <param name="actual">What came out, with LF.</param>
    public static void Match(string path, string actual)
    {
        var file = PathOf(path);
        var expected = File.Exists(file) ? File.ReadAllText(file) : "";
        if (expected == actual) return;
        if (IsAccepting)
        {
            File.WriteAllText(file, actual);
            return;
        }

        Fail($"{path} differs from what came out:\n{UnifiedDiff.Of(expected, actual)}");
    }

    /// <summary>Fails with the way to accept.</summary>
    public static void Fail(string problem) =>
        Xunit.Assert.Fail($"{problem}\nIf this is as it should be: TB4GEN_ACCEPT=1 dotnet test; read the diff before the commit.");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Tb4Gen.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("the tests run outside of the repository");
    }
}
