using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>systemd-sysctl reports the refusal in the journal only, and the default stays.</summary>
internal sealed class SysctlBadNumberRule : IRule
{
    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.SysctlBadNumber;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var (entry, path) in SysctlFacts.All(context.Spec))
        {
            if (SysctlNumbers.Find(path) is not { } number || number.Takes(entry.Value.Value)) continue;
            findings.Add(Diagnostic.Create(
                    Descriptor, entry.Value.Span, entry.Value.Value, entry.Key.Value, number.Description)
                .WithHelp($"write a value such as `{entry.Key}: {number.Example}`"));
        }
    }
}
