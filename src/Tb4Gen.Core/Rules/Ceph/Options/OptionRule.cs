using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Options;

/// <summary>A rule that looks at each option of the file by itself.</summary>
internal abstract class OptionRule : IRule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (CephSettings.Of(context) is not { } settings) return;
        foreach (var setting in settings.All)
        {
            if (Check(setting, settings) is { } finding) findings.Add(finding);
        }
    }

    /// <summary>The finding about one option; null where it is fine.</summary>
    protected abstract Diagnostic? Check(CephSetting setting, CephSettings settings);
}
