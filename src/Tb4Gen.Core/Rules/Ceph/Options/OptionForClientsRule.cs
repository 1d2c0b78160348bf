using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Options;

/// <summary>Under global, sizes of the messenger count for librbd in each guest's process too.</summary>
internal sealed class OptionForClientsRule : OptionRule
{
    public override DiagnosticDescriptor Descriptor => CephDiagnostics.OptionForClients;

    protected override Diagnostic? Check(CephSetting setting, CephSettings settings) =>
        setting.Target.Daemon == "global" && setting.Value is { } value && value != settings.DefaultOf(setting.Name)
        && setting.Name is "ms_async_op_threads" or "ms_dispatch_throttle_bytes"
            ? Diagnostic.Create(
                    Descriptor, setting.NameSpan, setting.Name, setting.Spec.Section,
                    "the monitors and to the process of every guest")
                .WithHelp("write it under `osd`")
            : null;
}
