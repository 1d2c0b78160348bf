using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Install;

/// <summary>The installer takes the names of zone.tab and UTC, and none of the older names.</summary>
internal sealed class UnknownTimezoneRule : IRule
{
    public DiagnosticDescriptor Descriptor => InstallDiagnostics.UnknownTimezone;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (context.Spec.Install?.Timezone is not { } timezone || Timezones.Contains(timezone.ToString())) return;
        var help = Timezones.Nearest(timezone.ToString()) is { } near
            ? $"did you mean {near}?"
            : "name a zone of /usr/share/zoneinfo/zone.tab, such as Europe/Vienna, or UTC";
        findings.Add(Diagnostic.Create(Descriptor, timezone.Span, timezone.Value).WithHelp(help));
    }
}
