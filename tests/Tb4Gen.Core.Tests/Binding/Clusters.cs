using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Syntax;
using Tb4Gen.Core.Text;
using Xunit;

namespace Tb4Gen.Core.Tests.Binding;

/// <summary>Short ways to bind a text and to look at what came out.</summary>
internal static class Clusters
{
    /// <summary>The smallest file that binds.</summary>
    public const string Minimal = """
        cluster: lab
        domain: lab.example
        management: { subnet: 10.11.12.0/24 }
        mesh: { subnet: 10.100.0.0/24 }
        nodes: { n2: { management: 10.11.12.12 } }

        """;

    public static string Example => Repository.Read("cluster.example.yaml");

    public static (ClusterSpec? Spec, Diagnostic[] Findings) Bind(string text)
    {
        var findings = new DiagnosticBag();
        var tree = YamlReader.Read(new SourceText("cluster.yaml", text), findings);
        var spec = tree is null ? null : Binder.Bind(tree, findings);
        return (spec, [.. findings.ToSorted()]);
    }

    public static ClusterSpec Good(string text)
    {
        var (spec, findings) = Bind(text);
        Assert.Empty(findings.Select(static d => $"{d.Location} {d.Code} {d.Message}"));
        return Assert.IsType<ClusterSpec>(spec);
    }

    /// <summary>The one finding of the minimal file with some lines added.</summary>
    public static Diagnostic OnlyFinding(string lines) => Assert.Single(Bind(Minimal + lines).Findings);
}
