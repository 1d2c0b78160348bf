using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Options;

/// <summary>
/// <c>pveceph init</c> writes these into /etc/pve/ceph.conf, which beats the database on every daemon, while
/// <c>pveceph mon create</c> would follow the database: two truths.
/// </summary>
internal sealed class OptionOfInitRule : OptionRule
{
    public override DiagnosticDescriptor Descriptor => CephDiagnostics.OptionOfInit;

    public static bool IsOwned(string name) =>
        name is "public_network" or "cluster_network" or "mon_host" or "mon_initial_members" or "fsid";

    protected override Diagnostic? Check(CephSetting setting, CephSettings settings) => IsOwned(setting.Name)
        ? Diagnostic.Create(Descriptor, setting.NameSpan, setting.Name).WithHelp(setting.Name switch
        {
            "public_network" => "say `ceph.public-network` instead",
            "cluster_network" => "say `ceph.cluster-network` instead",
            _ => "remove it",
        })
        : null;
}
