using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>A file is meant for a node that is not in the cluster.</summary>
internal sealed class FileForUnknownNodeRule : IRule
{
    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.FileForUnknownNode;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var names = context.Spec.Nodes.Select(static n => n.Name.ToString()).ToList();
        foreach (var file in context.Spec.Files)
        {
            foreach (var node in file.Nodes)
            {
                if (names.Contains(node.ToString())) continue;
                findings.Add(Diagnostic.Create(Descriptor, node.Span, node.Value, file.Path.Value)
                    .WithHelp(Words.DidYouMean(node.ToString(), names)));
            }
        }
    }
}
