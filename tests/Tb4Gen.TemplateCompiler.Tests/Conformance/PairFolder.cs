namespace Tb4Gen.TemplateCompiler.Tests.Conformance;

/// <summary>Reads cases that are pairs of files, as the engine's own suite has them: <c>NAME.txt</c> and
/// <c>NAME.out.txt</c>.</summary>
internal static class PairFolder
{
    private const string Output = ".out.txt";

    public static IEnumerable<ConformanceCase> Read(string root) =>
        Directory.EnumerateFiles(root, "*" + Output, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(output => (Output: output, Template: output[..^Output.Length] + ".txt"))
            .Where(pair => File.Exists(pair.Template))
            .Select(pair => ReadCase(root, pair.Template, pair.Output));

    private static ConformanceCase ReadCase(string root, string template, string output) => new()
    {
        Name = Path.GetRelativePath(root, template).Replace('\\', '/'),
        Folder = template,
        Template = File.ReadAllText(template),
        Expected = PairExpectation.Of(File.ReadAllText(output)),
    };
}
