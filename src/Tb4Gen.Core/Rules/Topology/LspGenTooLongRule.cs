using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Topology;

/// <summary>An interval between announcements that makes a flapping link an outage.</summary>
internal sealed class LspGenTooLongRule : IRule
{
    public DiagnosticDescriptor Descriptor => TopologyDiagnostics.LspGenTooLong;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        // Measured: with FRR's 30 s, the second of two changes of a link is an outage of 17 to 30 s; with 1 s, of 0.15
        // s.
        const int Longest = 5;
        var interval = context.Spec.Mesh.LspGenInterval;
        if (interval.Value <= Longest) return;
        findings.Add(Diagnostic.Create(Descriptor, interval.Span, interval.Value)
            .WithHelp("leave `lsp-gen-interval` out to get 1s"));
    }
}
