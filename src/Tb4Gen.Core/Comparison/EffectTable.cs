namespace Tb4Gen.Core.Comparison;

/// <summary>
/// The table of consequences: what a change does, by the file and the key in it. The first line that fits counts.
/// </summary>
/// <remarks>
/// What waits for a reboot or for a start is what the package's postinst says of the same files, and what the scripts of
/// the runbook do and leave undone is in those scripts.
/// </remarks>
internal static class EffectTable
{
    private const string Boot = "it is read at boot, and out of the initramfs: one node at a time";

    private static readonly EffectRule[] Rules =
    [
        // To be read.
        new("README.md", Consequence.Review, "the runbook"),
        new("preview/*", Consequence.Review, "what Proxmox VE will write when the SDN is applied"),
        new("cluster/mesh.json", Consequence.Review, "the mesh, for other programs"),
        new("cluster/fabric/calls.json", Consequence.Review, "the calls that send the bodies beside it"),

        // What is applied once.
        new(
            "cluster/fabric/10-fabric.json", Consequence.ByHand,
            "Proxmox VE takes a port into one fabric only: the old one goes first, and with it the mesh until the SDN is applied")
        {
            Name = "id",
        },
        new("cluster/fabric/*", Consequence.SdnApply, "20-fabric.sh sets it and applies the SDN on all nodes"),
        new(
            "cluster/60-ceph-osds.sh", Consequence.OsdData,
            "60-ceph-osds.sh makes OSDs of new disks and removes none")
        {
            Name = "* disks",
        },
        new("cluster/50-ceph-daemons.sh", Consequence.ByHand, "50-ceph-daemons.sh makes daemons and removes none")
        {
            Name = "* monitor",
        },
        new("cluster/50-ceph-daemons.sh", Consequence.ByHand, "50-ceph-daemons.sh makes daemons and removes none")
        {
            Name = "* manager",
        },
        new(
            "cluster/80-ceph-pools.sh", Consequence.PoolData,
            "80-ceph-pools.sh sets it, and Ceph makes or drops copies")
        {
            Name = "pool * size",
        },
        new(
            "cluster/80-ceph-pools.sh", Consequence.Review,
            "with the autoscaler on, it counts only when the pool is made")
        {
            Name = "pool * pg_num", Value = "* at first",
        },
        new(
            "cluster/80-ceph-pools.sh", Consequence.PoolData,
            "80-ceph-pools.sh sets it, and Ceph may split or merge its parts")
        {
            Name = "pool * autoscale",
        },
        new(
            "cluster/80-ceph-pools.sh", Consequence.PoolData,
            "80-ceph-pools.sh sets it, and Ceph splits or merges its parts")
        {
            Name = "pool * pg_num",
        },
        new(
            "cluster/80-ceph-pools.sh", Consequence.ByHand,
            "80-ceph-pools.sh removes no storage: `pvesm remove POOL`")
        {
            Name = "pool * storage", IsGone = true,
        },
        new(
            "cluster/80-ceph-pools.sh", Consequence.ByHand,
            "80-ceph-pools.sh puts nothing back: `ceph osd pool set POOL OPTION VALUE`")
        {
            Name = "pool * *", IsGone = true,
        },
        new("cluster/80-ceph-pools.sh", Consequence.CephRuntime, "80-ceph-pools.sh sets it") { Name = "pool * *" },
        new(
            "cluster/80-ceph-pools.sh", Consequence.ByHand,
            "80-ceph-pools.sh makes pools and removes none")
        {
            Name = "pool *",
        },
        new(
            "cluster/40-ceph-init.sh", Consequence.ByHand,
            "pveceph init is done once: moving a network means making each monitor anew")
        {
            Value = "*--cluster-network*",
        },
        new(
            "cluster/30-ceph-install.sh", Consequence.ByHand,
            "another release is an upgrade of Ceph, in its own order of daemons")
        {
            Name = "pveceph install version",
        },
        new(
            "cluster/00-preflight.sh", Consequence.ByHand,
            "another release of Proxmox VE is an upgrade, one node after the other")
        {
            Name = "proxmox_release",
        },
        new(
            "cluster/10-cluster.sh", Consequence.ByHand,
            "10-cluster.sh changes no address of a member of Proxmox VE's cluster")
        {
            Name = "* address",
        },
        new("cluster/first-boot", Consequence.Reinstall, "it runs at the first boot after an installation"),
        new("cluster/*", Consequence.Review, "a script of the runbook, which follows the plan"),

        // What is read when a node is installed.
        new("answer.toml", Consequence.Reinstall, "the installer reads it"),
        new("user-data", Consequence.Reinstall, "cloud-init reads it once"),
        new("meta-data", Consequence.Reinstall, "cloud-init reads it once"),
        new("network-config", Consequence.Reinstall, "cloud-init reads it once"),

        // What lies on a node.
        new("debian/copyright", Consequence.Review, "whose the files are"),
        new("debian/control", Consequence.Review, "what the package is called in lists") { Name = "Description" },
        new("debian/*", Consequence.Package, "it is a part of the package itself"),
        new("/usr/share/man/*", Consequence.Review, "the manual page, which follows the plan"),
        new("*/systemd/network/*.link", Consequence.Reboot, Boot),
        new("*/modprobe.d/*", Consequence.Reboot, Boot),
        new("*/modules-load.d/*", Consequence.Reboot, Boot),
        new("*/default/grub*", Consequence.Reboot, "the kernel gets its arguments at boot"),
        new("/usr/lib/tb4gen/grub.cfg", Consequence.Reboot, "the kernel gets its arguments at boot"),
        new(
            "*/sysctl.d/*", Consequence.ByHand,
            "it is set at boot, or at once by `systemctl restart systemd-sysctl`; what is gone stays set until the boot"),
        new(
            "*/udev/rules.d/*", Consequence.DaemonReload,
            "udev reads it at once, and it counts from a device's next event on"),
        new(
            "*/systemd/system/*", Consequence.DaemonReload,
            "systemd reads it at once, and it counts from the unit's next start on"),
        new(
            "/usr/lib/tb4gen/interfaces", Consequence.PortDown,
            "ifupdown2 sets it at the next apply, or when the port appears"),
        new("/etc/network/*", Consequence.PortDown, "ifupdown2 sets it at the next apply"),
        new(
            "/usr/lib/tb4gen/frr.conf.local", Consequence.FrrReload,
            "Proxmox VE merges it into frr.conf: `20-fabric.sh --apply`"),
        new("/etc/frr/*", Consequence.FrrReload, "Proxmox VE merges it into frr.conf: `20-fabric.sh --apply`"),
        new(
            "/usr/lib/tb4gen/plan.sh", Consequence.PortDown,
            "a cable is moved or pulled, which somebody does")
        {
            Name = "port * peer*",
        },
        new(
            "/usr/lib/tb4gen/plan.sh", Consequence.ByHand,
            "daemons that are bound to the old address are restarted once the SDN is applied")
        {
            Name = "router_id",
        },
        new("/usr/lib/tb4gen/*", Consequence.Package, "the package's own scripts read it"),
        new("*", Consequence.Package, "it is there with the package"),
    ];

    /// <param name="file">As in <see cref="Change.File"/>.</param>
    /// <param name="edit">Null where all of the file comes or goes.</param>
    public static (Consequence Consequence, string Reason) Of(string file, Edit? edit)
    {
        var rule = Rules.First(r => r.IsFor(file, edit));
        return (rule.Consequence, rule.Reason);
    }
}
