using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Rules.Install;

/// <summary>The installer on the ISO refuses a whole answer file for one key that it does not know.</summary>
internal sealed class KeyTooNewRule : IRule
{
    public DiagnosticDescriptor Descriptor => InstallDiagnostics.KeyTooNew;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (context.Spec.Install is not { } install) return;
        var iso = install.IsoRelease ?? context.Spec.ProxmoxRelease;
        if (install.SubscriptionKey is { } key) Check("subscription-key", "global", "subscription-key", key.Span);
        if (install.PinNic.Value) Check("pin-nic", "network", "interface-name-pinning", install.PinNic.Span);

        void Check(string name, string table, string answerKey, SourceSpan span)
        {
            var since = AnswerKeys.Since(table, answerKey);
            if (!ProxmoxReleases.IsOlder(iso.ToString(), since)) return;
            findings.Add(Diagnostic.Create(Descriptor, span, name, since, iso.Value)
                .WithRelated(iso.Span, "the release of the ISO")
                .WithHelp($"take an ISO of {since} and say so with `iso-release`, or remove `{name}`"));
        }
    }
}
