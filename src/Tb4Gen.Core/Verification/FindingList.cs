using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Rendering;

namespace Tb4Gen.Core.Verification;

/// <summary>
/// Collects what verification finds. One wrong line of a template is wrong on every node, so findings of one code at
/// one line of a template are one finding.
/// </summary>
internal sealed class FindingList
{
    private readonly Dictionary<(string Code, string Template, int Line), Found> _found = [];

    public int Count => _found.Count;

    /// <param name="descriptor">What is wrong.</param>
    /// <param name="file">Where it shows.</param>
    /// <param name="line">Line of the artifact, from 1.</param>
    /// <param name="text">What was expected and found, without a full stop.</param>
    public void Add(DiagnosticDescriptor descriptor, ReadArtifact file, int line, string text)
    {
        // A partial may have written the line, so its template is not always the artifact's.
        var (template, templateLine) = file.Artifact.LineOf(line) ?? new TemplateLine(file.Artifact.Template, 1);
        var place = file.Kind == ArtifactKind.Symlink ? file.Path : $"{file.Path}:{line}";
        var location = file.Kind == ArtifactKind.Foreign ? null : Location.OfLine(template, templateLine);
        var found = new Found(descriptor, location, place, text, file.Line(line));
        Add(found, template, templateLine);
    }

    /// <summary>An artifact that should be there and is not.</summary>
    /// <param name="descriptor">What is wrong.</param>
    /// <param name="path">From the bundle's root.</param>
    /// <param name="text">Why it should be there.</param>
    public void AddMissing(DiagnosticDescriptor descriptor, string path, string text) =>
        Add(new Found(descriptor, Location: null, path, $"the file is missing; {text}", ""), Name(path), 0);

    public void AddTo(DiagnosticBag findings)
    {
        foreach (var found in _found.Values)
        {
            var more = found.More == 0 ? "" : $" (and {found.More} more like it)";
            var finding = Diagnostic.Create(found.Descriptor, found.Location, found.Place, found.Text, more);
            findings.Add(found.Excerpt.Length == 0 ? finding : finding.WithLabel($"makes: {found.Excerpt}"));
        }
    }

    private static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];

    private void Add(Found found, string template, int line)
    {
        var key = (found.Descriptor.Code, template, line);
        if (_found.TryGetValue(key, out var first)) first.More++;
        else _found.Add(key, found);
    }

    private sealed record Found(
        DiagnosticDescriptor Descriptor, Location? Location, string Place, string Text, string Excerpt)
    {
        public int More { get; set; }
    }
}
