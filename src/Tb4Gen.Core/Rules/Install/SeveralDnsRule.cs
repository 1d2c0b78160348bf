using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Install;

/// <summary>An answer file holds one name server; the rest is for the time after.</summary>
internal sealed class SeveralDnsRule : IRule
{
    public DiagnosticDescriptor Descriptor => InstallDiagnostics.SeveralDns;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var dns = context.Spec.Management.Dns;
        if (context.Spec.Install is null || dns.Length < 2) return;
        var rest = dns.Skip(1).Select(static d => d.ToString()).ToList();
        findings.Report(Descriptor, dns[1].Span, dns[0].Value, Words.List(rest));
    }
}
