using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>Memory that the kernel keeps back is memory that Ceph's daemons do not have.</summary>
internal sealed class MinFreeHighRule : IRule
{
    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.MinFreeHigh;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var high = MinFree.Where(
            context.Spec, static s => s.Percent is > MinFree.HighPercent and <= MinFree.DangerousPercent);
        foreach (var shares in high)
        {
            findings.Add(Diagnostic.Create(
                    Descriptor, shares[0].Entry.Value.Span, shares.Max(static s => s.Percent), MinFree.NamesOf(shares))
                .WithHelp(MinFree.HelpFor(shares)));
        }
    }
}
