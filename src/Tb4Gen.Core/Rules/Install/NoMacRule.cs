using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Install;

/// <summary>Without a filter the installer stops, and a MAC is the one that is sure.</summary>
internal sealed class NoMacRule : IRule
{
    public DiagnosticDescriptor Descriptor => InstallDiagnostics.NoMac;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (context.Spec.Install is not { } install) return;
        foreach (var node in context.Spec.Nodes)
        {
            if (node.Mac is not null) continue;
            findings.Add(Diagnostic.Create(Descriptor, node.Name.Span, node.Name)
                .WithRelated(install.Span, "answer files are asked for here")
                .WithHelp($"add `mac` to {node.Name}, or leave `install` out"));
        }
    }
}
