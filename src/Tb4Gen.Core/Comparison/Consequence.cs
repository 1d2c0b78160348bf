namespace Tb4Gen.Core.Comparison;

/// <summary>What a change does where it is rolled out, from the least to the worst.</summary>
public enum Consequence
{
    /// <summary>Other bytes, the same meaning.</summary>
    None,

    /// <summary>Is there to be read: the runbook's pages, what Proxmox VE will write, scripts that follow the plan.</summary>
    Review,

    /// <summary>Counts for a node that is installed anew.</summary>
    Reinstall,

    /// <summary>Is there once the node has the new version of its package, and disturbs nothing.</summary>
    Package,

    /// <summary>The package has systemd or udev read it again; counts from the next start or event on.</summary>
    DaemonReload,

    /// <summary>Ceph takes it while it runs.</summary>
    CephRuntime,

    /// <summary>FRR reads its configuration again, at the next apply of the SDN.</summary>
    FrrReload,

    /// <summary>The SDN has to be applied.</summary>
    SdnApply,

    /// <summary>A daemon of Ceph reads it when it starts.</summary>
    CephRestart,

    /// <summary>A port is without its link or its neighbour for a moment.</summary>
    PortDown,

    /// <summary>A person has to do it: nothing here does.</summary>
    ByHand,

    /// <summary>Counts from the next boot of the node on.</summary>
    Reboot,

    /// <summary>A pool changes so that data moves.</summary>
    PoolData,

    /// <summary>OSDs are made or go, so that data moves.</summary>
    OsdData,
}
