using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Planning.Ceph;

namespace Tb4Gen.Core.Planning;

/// <summary>
/// Derives the plan from what the file says. Total: a reference that leads nowhere is left out here and reported by a
/// rule, so that one run shows all findings.
/// </summary>
public static class Planner
{
    /// <param name="spec">The bound file.</param>
    /// <param name="readFile">The bytes of a file named in the cluster file, or null where it cannot be read.</param>
    public static ClusterPlan Plan(ClusterSpec spec, Func<string, SourceFile> readFile)
    {
        var management = PlanManagement(spec.Management);
        var mesh = MeshPlanner.Plan(spec);
        var nodes = NodePlanner.Plan(spec, mesh, FilePlanner.Plan(spec, readFile));
        return new ClusterPlan
        {
            Name = spec.Name.Value,
            Domain = spec.Domain.Value,
            ProxmoxRelease = spec.ProxmoxRelease.Value,
            Management = management,
            Mesh = mesh,
            Nodes = nodes,
            Ceph = CephPlanner.Plan(spec, management, mesh, nodes),
            Install = spec.Install is { } install ? PlanInstall(install, spec.ProxmoxRelease.Value) : null,
            Heal = new() { Enabled = spec.Heal.Enabled.Value, Interval = spec.Heal.Interval.Value },
            Package = PlanPackage(spec),
        };
    }

    private static ManagementPlan PlanManagement(ManagementSpec spec) => new()
    {
        Subnet = spec.Subnet.Value,
        Gateway = spec.Gateway?.Value,
        Dns = spec.Dns.Values(),
        Bridge = spec.Bridge.Value,
        // ifupdown2 and the PVE GUI name the VLAN interface of a bridge <bridge>.<tag>.
        Interface = new Token(spec.Vlan is { } vlan ? $"{spec.Bridge}.{vlan}" : $"{spec.Bridge}"),
        Vlan = spec.Vlan?.Value,
    };

    /// <summary>
    /// An address under a domain that somebody has would be made up; RFC 2606 keeps .invalid free. lintian takes it,
    /// while it refuses every address under .lan, .local and .internal.
    /// </summary>
    private static PackagePlan PlanPackage(ClusterSpec spec) => new()
    {
        Maintainer = spec.Package.Maintainer?.Value ?? $"Administrators of {spec.Name} <admin@{spec.Name}.invalid>",
    };

    /// <summary>
    /// The installer wants a level for zfs and btrfs, and for these only: one disk alone, two as a mirror.
    /// </summary>
    private static Token? RaidOf(InstallSpec spec)
    {
        if (spec.Filesystem.ToString() is not ("zfs" or "btrfs")) return null;
        return spec.Raid?.Value ?? new Token(spec.Disks.Length == 1 ? "raid0" : "raid1");
    }

    private static InstallPlan PlanInstall(InstallSpec spec, Token proxmoxRelease) => new()
    {
        Country = spec.Country.Value,
        Keyboard = spec.Keyboard.Value,
        Timezone = spec.Timezone.Value,
        Mailto = spec.Mailto.Value,
        Filesystem = spec.Filesystem.Value,
        Raid = RaidOf(spec),
        Disks = spec.Disks.Values(),
        DiskTable = DiskOptions.TableOf(spec.Filesystem.Value),
        DiskOptions =
        [
            .. DiskOptions.Set(spec).Select(static o =>
                new DiskOptionPlan(new(o.Row.Key.Name), o.Value.Value, o.Row.IsWord)),
        ],
        RootPasswordHash = spec.RootPasswordHash.Value,
        SshKeys = spec.SshKeys.Values(),
        RebootMode = spec.RebootMode.Value,
        RebootOnError = spec.RebootOnError.Value,
        PinNic = spec.PinNic.Value,
        SubscriptionKey = spec.SubscriptionKey?.Value,
        IsoRelease = spec.IsoRelease?.Value ?? proxmoxRelease,
    };
}
