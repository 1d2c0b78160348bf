using System.Text;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Syntax;
using Tb4Gen.Core.Text;
using Xunit;

namespace Tb4Gen.Core.Tests.Syntax;

/// <summary>Short ways to read a text and to look at what came out.</summary>
internal static class Yaml
{
    public static (YamlTree? Tree, DiagnosticBag Findings) Read(string text)
    {
        var findings = new DiagnosticBag();
        return (YamlReader.Read(new SourceText("cluster.yaml", text), findings), findings);
    }

    public static (YamlTree? Tree, DiagnosticBag Findings) Read(byte[] bytes)
    {
        var findings = new DiagnosticBag();
        var source = SourceTextReader.Decode("cluster.yaml", bytes, findings);
        return (findings.HasErrors ? null : YamlReader.Read(source, findings), findings);
    }

    public static YamlMapping Mapping(string text)
    {
        var (tree, findings) = Read(text);
        Assert.Empty(Lines(findings));
        return Assert.IsType<YamlMapping>(tree?.Root);
    }

    /// <summary>Code and place of each finding, as in <c>TB1012 3:1</c>.</summary>
    public static string[] Lines(DiagnosticBag findings) =>
        [.. findings.ToSorted().Select(static d => $"{d.Code} {d.Location?.Start.Line}:{d.Location?.Start.Column}")];

    public static string Written(YamlNode node) =>
        node.Span.Source.Content.Substring(node.Span.Span.Start, node.Span.Span.Length);

    /// <summary>The tree on one line, in flow style.</summary>
    public static string Show(YamlNode node) => node switch
    {
        YamlScalar scalar => scalar.IsNull ? "~" : scalar.Value,
        YamlSequence list => $"[{string.Join(", ", list.Items.Select(Show))}]",
        YamlMapping map => $"{{{string.Join(", ", map.Entries.Select(e => $"{e.Key.Value}: {Show(e.Value)}"))}}}",
        _ => throw new ArgumentException("unknown node"),
    };

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
