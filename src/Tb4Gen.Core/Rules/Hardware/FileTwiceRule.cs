using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>A node cannot have two files of one path.</summary>
internal sealed class FileTwiceRule : IRule
{
    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.FileTwice;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var files = context.Spec.Files;
        for (var i = 1; i < files.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (files[i].Path.Value != files[j].Path.Value) continue;
                if (SharedNodes(context.Spec, files[i], files[j]) is not { Count: > 0 } nodes) continue;
                findings.Add(Diagnostic.Create(Descriptor, files[i].Path.Span, files[i].Path.Value, Words.List(nodes))
                    .WithLabel("given again")
                    .WithRelated(files[j].Path.Span, "first given here")
                    .WithHelp("remove one, or give each its own `nodes`"));
                break;
            }
        }
    }

    private static List<string> SharedNodes(ClusterSpec spec, FileSpec a, FileSpec b) =>
        [.. spec.Nodes.Where(n => IsFor(a, n) && IsFor(b, n)).Select(static n => n.Name.ToString())];

    private static bool IsFor(FileSpec file, NodeSpec node) =>
        file.Nodes.IsEmpty || file.Nodes.Any(n => n.Value == node.Name.Value);
}
