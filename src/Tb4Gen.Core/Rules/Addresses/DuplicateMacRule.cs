using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Addresses;

/// <summary>The installer would give two machines the same answers.</summary>
internal sealed class DuplicateMacRule : IRule
{
    public DiagnosticDescriptor Descriptor => AddressDiagnostics.DuplicateMac;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var nodes = context.Spec.Nodes.Where(static n => n.Mac is not null);
        foreach (var (first, again) in Repeats.Of(nodes, static n => n.Mac.GetValueOrDefault().Value))
        {
            var mac = again.Mac.GetValueOrDefault();
            findings.Add(Diagnostic.Create(Descriptor, mac.Span, mac.Value, again.Name, first.Name)
                .WithLabel("used again")
                .WithRelated(first.Mac.GetValueOrDefault().Span, "first used here")
                .WithHelp($"read the address of {again.Name}'s wired port from its label or from `ip link`"));
        }
    }
}
