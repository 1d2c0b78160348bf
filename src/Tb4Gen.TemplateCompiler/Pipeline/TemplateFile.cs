namespace Tb4Gen.TemplateCompiler.Pipeline;

/// <summary>A template as it lies on disk.</summary>
/// <param name="FullPath">Where the compiler found it; errors point there.</param>
/// <param name="Path">Below the folder of templates, with slashes.</param>
/// <param name="Text">Its content.</param>
internal sealed record TemplateFile(string FullPath, string Path, string Text)
{
    private const string Folder = "/templates/";

    /// <param name="fullPath">As the compiler knows the file.</param>
    /// <param name="root">The property <c>TemplateRoot</c>; empty where the project sets none.</param>
    /// <param name="text">Content of the file.</param>
    public static TemplateFile Create(string fullPath, string root, string text)
    {
        var path = Normalize(fullPath);
        var folder = Normalize(root);
        if (folder.Length > 0 && path.StartsWith(folder, StringComparison.Ordinal))
        {
            return new(fullPath, path.Substring(folder.Length), text);
        }

        var index = path.LastIndexOf(Folder, StringComparison.Ordinal);
        return new(fullPath, index < 0 ? path : path.Substring(index + Folder.Length), text);
    }

    /// <summary>Without <c>..</c>, which MSBuild leaves in paths: the file system must not be asked.</summary>
    private static string Normalize(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Replace('\\', '/').Split('/'))
        {
            if (part == ".." && parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else if (part != ".") parts.Add(part);
        }

        return string.Join("/", parts);
    }
}
