using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Options;

/// <summary>Values that make a cluster slower or blinder than it is without them.</summary>
internal sealed class OptionHarmfulRule : OptionRule
{
    public override DiagnosticDescriptor Descriptor => CephDiagnostics.OptionHarmful;

    protected override Diagnostic? Check(CephSetting setting, CephSettings settings)
    {
        if (setting.Value is not { } value) return null;
        if (ReasonFor(setting.Name, value, setting.Number ?? 0) is not { } reason) return null;
        return Diagnostic.Create(Descriptor, setting.ValueSpan, setting.Name, setting.Spec.Value, reason)
            .WithHelp("remove it");
    }

    private static string? ReasonFor(string name, string value, double number) => name switch
    {
        // NetHandler::set_socket_options; the kernel stops tuning a socket whose buffer was set.
        "ms_tcp_rcvbuf" when number > 0 =>
            "fixes every socket's buffer and switches the kernel's own tuning of it off",
        "ms_tcp_nodelay" when value == "false" => "holds small packets back and adds up to 40 ms to a request",
        "bluestore_cache_autotune" when value == "false" =>
            "keeps OSDs from following `osd_memory_target`, whatever that says",
        "mon_allow_pool_size_one" when value == "true" => "lets pools be made whose data one lost disk takes away",
        "mon_warn_on_pool_no_redundancy" when value == "false" => "hides that a pool keeps a single copy",
        _ => null,
    };
}
