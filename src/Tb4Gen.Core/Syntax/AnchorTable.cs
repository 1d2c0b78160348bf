using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Syntax;

/// <summary>The anchors that were met so far. As in YAML, a later one of the same name takes its place.</summary>
internal sealed class AnchorTable(DiagnosticBag findings)
{
    // A null value marks an anchor whose collection is still being read.
    private readonly Dictionary<string, YamlNode?> _nodes = new(StringComparer.Ordinal);

    public void Open(string name) => _nodes[name] = null;

    public void Close(string name, YamlNode node) => _nodes[name] = node;

    /// <summary>What the alias names, or null after a finding.</summary>
    public YamlNode? Resolve(string name, SourceSpan alias)
    {
        if (!_nodes.TryGetValue(name, out var node))
        {
            var near = NearestName.Find(name, _nodes.Keys);
            findings.Add(Diagnostic.Create(SyntaxDiagnostics.UnknownAlias, alias, name).WithHelp(near is null
                ? $"mark the value that is meant with `&{name}`, further up; a `*` that is text goes in quotes"
                : $"did you mean `*{near}`?"));
        }
        else if (node is null)
        {
            findings.Add(Diagnostic.Create(SyntaxDiagnostics.AliasInsideItself, alias, name)
                .WithHelp("write the value out here"));
        }

        return node;
    }
}
