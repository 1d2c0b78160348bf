using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Options;

/// <summary>
/// Two flags keep an option out of the database: it is read before a monitor is reached, or once in a cluster's life.
/// </summary>
internal sealed class OptionNotInDatabaseRule : OptionRule
{
    public override DiagnosticDescriptor Descriptor => CephDiagnostics.OptionNotInDatabase;

    protected override Diagnostic? Check(CephSetting setting, CephSettings settings)
    {
        if (setting.Option is not { } option || OptionOfInitRule.IsOwned(setting.Name)) return null;
        var (reason, help) = option.Flags.Contains("cluster_create")
            ? ("it counts when the cluster is made", "`ceph osd set-full-ratio` and its like change it later")
            : ("a daemon reads it before it knows a monitor", "write it into /etc/pve/ceph.conf on a node");
        return option.Flags.Contains("cluster_create") || option.Flags.Contains("no_mon_update")
            ? Diagnostic.Create(Descriptor, setting.NameSpan, setting.Name, reason).WithHelp($"remove it; {help}")
            : null;
    }
}
