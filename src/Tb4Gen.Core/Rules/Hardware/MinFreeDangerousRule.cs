using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>So much kept back that the OOM killer comes while memory is free.</summary>
internal sealed class MinFreeDangerousRule : IRule
{
    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.MinFreeDangerous;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var shares in MinFree.Where(context.Spec, static s => s.Percent > MinFree.DangerousPercent))
        {
            findings.Add(Diagnostic.Create(
                    Descriptor, shares[0].Entry.Value.Span, shares.Max(static s => s.Percent), MinFree.NamesOf(shares))
                .WithHelp(MinFree.HelpFor(shares)));
        }
    }
}
