namespace Tb4Gen.Core.Comparison;

/// <summary>What consequences are called.</summary>
public static class ConsequenceNames
{
    /// <summary>For people.</summary>
    public static string Label(this Consequence consequence) => consequence switch
    {
        Consequence.None => "only comments",
        Consequence.Review => "for review only",
        Consequence.Reinstall => "counts when the node is installed anew",
        Consequence.Package => "new package version",
        Consequence.DaemonReload => "daemon-reload",
        Consequence.CephRuntime => "Ceph, at runtime",
        Consequence.FrrReload => "FRR reload",
        Consequence.SdnApply => "SDN apply",
        Consequence.CephRestart => "Ceph, at the daemon's restart",
        Consequence.PortDown => "port down for a moment",
        Consequence.ByHand => "by hand",
        Consequence.Reboot => "reboot",
        Consequence.PoolData => "pool change, data moves",
        Consequence.OsdData => "OSDs change, data moves",
        _ => throw new ArgumentOutOfRangeException(nameof(consequence)),
    };

    /// <summary>For programs.</summary>
    public static string Code(this Consequence consequence) => consequence switch
    {
        Consequence.None => "none",
        Consequence.Review => "review",
        Consequence.Reinstall => "reinstall",
        Consequence.Package => "package",
        Consequence.DaemonReload => "daemon-reload",
        Consequence.CephRuntime => "ceph-runtime",
        Consequence.FrrReload => "frr-reload",
        Consequence.SdnApply => "sdn-apply",
        Consequence.CephRestart => "ceph-restart",
        Consequence.PortDown => "port-down",
        Consequence.ByHand => "by-hand",
        Consequence.Reboot => "reboot",
        Consequence.PoolData => "pool-data",
        Consequence.OsdData => "osd-data",
        _ => throw new ArgumentOutOfRangeException(nameof(consequence)),
    };
}
