using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Syntax;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Verification.Formats;

/// <summary>Reads YAML with the reader of cluster files, which also refuses repeated keys.</summary>
internal static class YamlTreeReader
{
    public static TreeDocument? Read(string path, string text, List<Problem> problems)
    {
        var findings = new DiagnosticBag();
        var tree = YamlReader.Read(new SourceText(path, text), findings);
        foreach (var finding in findings.ToSorted())
        {
            problems.Add(new Problem(finding.Location?.Start.Line ?? 1, finding.Message));
        }

        return tree is null || findings.Count > 0 ? null : new TreeDocument(Convert(tree.Root));
    }

    private static DataNode Convert(YamlNode node)
    {
        var line = node.Span.Start.Line;
        switch (node)
        {
            case YamlMapping mapping:
                var entries = new DataNode(line, DataKind.Mapping);
                foreach (var entry in mapping.Entries) entries.TryAdd(entry.Key.Value, Convert(entry.Value));
                return entries;
            case YamlSequence sequence:
                var list = new DataNode(line, DataKind.List);
                foreach (var item in sequence.Items) list.Add(Convert(item));
                return list;
            case YamlScalar scalar:
                return new DataNode(line, scalar.IsPlain ? DataKind.Word : DataKind.Text, scalar.Value);
            default:
                throw new InvalidOperationException($"no node of YAML is {node.Kind}");
        }
    }
}
