namespace Tb4Gen.TemplateCompiler.Tests;

/// <summary>Files of the repository that tests read.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    /// <param name="path">From the repository's root, with slashes.</param>
    public static string PathOf(string path) => Path.Combine(Root, path);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Tb4Gen.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("the tests run outside of the repository");
    }
}
