using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Options;

/// <summary>A mask asks for the host's place in the CRUSH map, which its first OSD makes while it starts.</summary>
internal sealed class MaskedAtStartRule : OptionRule
{
    public override DiagnosticDescriptor Descriptor => CephDiagnostics.MaskedAtStart;

    protected override Diagnostic? Check(CephSetting setting, CephSettings settings) =>
        setting.Option is { CanUpdateAtRuntime: false }
        && setting.Target is { Daemon: "osd" or "global", Masks.IsEmpty: false }
            ? Diagnostic.Create(Descriptor, setting.NameSpan, setting.Name, setting.Spec.Section)
                .WithHelp("restart the OSDs of the host once they are in the map")
            : null;
}
