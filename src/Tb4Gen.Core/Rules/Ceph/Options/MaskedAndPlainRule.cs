using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Options;

/// <summary>
/// assimilate-conf compares with the first entry of a name that it meets (ConfigMonitor::prepare_command); a masked one
/// that sorts before the plain one makes the plain one look changed.
/// </summary>
internal sealed class MaskedAndPlainRule : OptionRule
{
    public override DiagnosticDescriptor Descriptor => CephDiagnostics.MaskedAndPlain;

    protected override Diagnostic? Check(CephSetting setting, CephSettings settings)
    {
        if (!setting.Target.Masks.IsEmpty || setting.Value is null) return null;
        var masked = settings.All.FirstOrDefault(other => IsMaskedBefore(other, setting));
        return masked is null
            ? null
            : Diagnostic.Create(Descriptor, setting.NameSpan, setting.Name, setting.Spec.Section)
                .WithRelated(masked.NameSpan, "the masked one")
                .WithHelp("compare with `ceph config dump` instead of trusting what it returns");
    }

    private static bool IsMaskedBefore(CephSetting other, CephSetting plain) =>
        other.Name == plain.Name && other.Target.Daemon == plain.Target.Daemon && other.Target.Id == plain.Target.Id
        && !other.Target.Masks.IsEmpty && string.CompareOrdinal(other.Target.Masks[0], plain.Name) < 0;
}
