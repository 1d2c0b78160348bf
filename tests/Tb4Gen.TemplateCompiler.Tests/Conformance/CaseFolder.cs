using System.Collections.Immutable;

namespace Tb4Gen.TemplateCompiler.Tests.Conformance;

/// <summary>Reads the cases of a folder: every folder that holds a template is one.</summary>
internal static class CaseFolder
{
    public static IEnumerable<ConformanceCase> Read(string root, bool isOurs) =>
        Directory.EnumerateFiles(root, "template.sbn", SearchOption.AllDirectories)
            .Select(file => Path.GetDirectoryName(file)!)
            .Order(StringComparer.Ordinal)
            .Select(folder => ReadCase(root, folder, isOurs));

    private static ConformanceCase ReadCase(string root, string folder, bool isOurs)
    {
        var deviation = Path.Combine(folder, "deviates.txt");
        return new()
        {
            Name = Path.GetRelativePath(root, folder).Replace('\\', '/'),
            Folder = folder,
            Template = File.ReadAllText(Path.Combine(folder, "template.sbn")),
            Expected = Expectation.Read(folder),
            Model = FindModel(root, folder),
            Partials = ReadPartials(Path.Combine(folder, "partials")),
            Deviation = File.Exists(deviation) ? File.ReadAllText(deviation).Trim() : null,
            IsOurs = isOurs,
        };
    }

    /// <summary>The nearest model on the way up to the root of the suite.</summary>
    private static string FindModel(string root, string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var file = Path.Combine(at.FullName, "model.json");
            if (File.Exists(file)) return File.ReadAllText(file);
            if (at.FullName == new DirectoryInfo(root).FullName) break;
        }

        return "{}";
    }

    private static ImmutableSortedDictionary<string, string> ReadPartials(string folder) =>
        !Directory.Exists(folder)
            ? ImmutableSortedDictionary<string, string>.Empty
            : Directory.EnumerateFiles(folder, "*.sbn", SearchOption.AllDirectories).ToImmutableSortedDictionary(
                file => Path.ChangeExtension(Path.GetRelativePath(folder, file), null).Replace('\\', '/'),
                File.ReadAllText,
                StringComparer.Ordinal);
}
