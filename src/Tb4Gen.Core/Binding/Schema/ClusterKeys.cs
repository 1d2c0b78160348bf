using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Types;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding.Schema;

/// <summary>The keys of the top level: the root of the schema table.</summary>
internal static class ClusterKeys
{
    public static readonly Key<Located<ClusterName>> Cluster = new("cluster",
        new TextType<ClusterName>("a cluster name", ClusterName.TryParse, default, "^[a-z0-9][a-z0-9-]{0,13}[a-z0-9]$"),
        "The name of the cluster, in Proxmox VE and in the names of packages and folders.")
    {
        IsRequired = true,
        Example = "lab",
    };

    public static readonly Key<Located<DomainName>> Domain = new("domain",
        new TextType<DomainName>("a domain", DomainName.TryParse, default, "^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$"),
        "The DNS domain that makes full names of the nodes' names.")
    {
        IsRequired = true,
        Example = "lab.example",
    };

    public static readonly Key<Located<Token>> ProxmoxRelease = new("proxmox-release",
        new WordType("9.0", "9.1", "9.2"),
        "The release of Proxmox VE that runs on the nodes.")
    {
        Default = "9.2",
        Example = "\"9.2\"",
    };

    public static readonly Key<ManagementSpec> Management = new("management", ManagementKeys.Type,
        "The wired network by which people, corosync and, as a rule, Ceph's clients reach the nodes.")
    {
        IsRequired = true,
        Example = "{ subnet: 10.11.12.0/24, gateway: 10.11.12.1, dns: [10.11.12.1] }",
    };

    public static readonly Key<MeshSpec> Mesh = new("mesh", MeshKeys.Type,
        "The Thunderbolt cables and the SDN fabric that runs over them.")
    {
        IsRequired = true,
        Example = "{ subnet: 10.100.0.0/24, topology: ring }",
    };

    public static readonly Key<ImmutableArray<HardwareSpec>> Hardware = new("hardware",
        new MapType<Token, HardwareSpec, HardwareSpec>(
            "<profile>", ValueTypes.Name, HardwareKeys.Type, static (_, item) => item),
        "What machines of one model have in common, by a name that `defaults` and nodes refer to.")
    {
        Example = "{ ms-01: { memory: 64GiB, ports: { en05: { path: \"pci-0000:00:0d.2\" } } } }",
    };

    public static readonly Key<NodeSettingsSpec> Defaults = new("defaults", SettingsKeys.Type,
        "What holds for every node that does not say otherwise.")
    {
        Example = "{ hardware: ms-01, roles: [monitor, manager, osd], osds: [/dev/nvme0n1] }",
    };

    public static readonly Key<ImmutableArray<NodeSpec>> Nodes = new("nodes",
        new MapType<HostName, NodeSpec, NodeSpec>(
            "<name>", ValueTypes.Host, NodeKeys.Type, static (_, item) => item, minimum: 1),
        "The nodes by their host names.")
    {
        IsRequired = true,
        Example = "{ n2: { management: 10.11.12.12 }, n3: { management: 10.11.12.13 } }",
    };

    public static readonly Key<CephSpec> Ceph = new("ceph", CephKeys.Type,
        "What Ceph looks like on the cluster. `{}` takes every default.")
    {
        WhenMissing = "the cluster has no Ceph",
        Example = "{ profile: nvme, pools: { cephtb4: { size: 3 } } }",
    };

    public static readonly Key<ImmutableArray<SysctlSpec>> Sysctl = new("sysctl", ValueTypes.Sysctl,
        "Kernel parameters of every node.")
    {
        Example = "{ vm.swappiness: 1 }",
    };

    public static readonly Key<ImmutableArray<Located<ModuleName>>> Modules = new("modules", ValueTypes.Modules,
        "Kernel modules to load on every node besides thunderbolt_net.")
    {
        Example = "[i915]",
    };

    public static readonly Key<ImmutableArray<Located<string>>> KernelArguments = new("kernel-arguments",
        ValueTypes.KernelArguments, "Words for the kernel command line of every node.")
    {
        Example = "[intel_iommu=on]",
    };

    public static readonly Key<InstallSpec> Install = new("install", InstallKeys.Type,
        "The automated installation of Proxmox VE: an answer file for each node.")
    {
        WhenMissing = "no answer files and no cloud-init data are made",
        Example = "{ country: us, mailto: root@lab.example, disks: [sda], root-password-hash: { secret: root-hash } }",
    };

    public static readonly Key<ImmutableArray<FileSpec>> Files = new("files", new ListType<FileSpec>(FileKeys.Type),
        "Files of your own that become part of the nodes' bundles.")
    {
        Example = "[{ path: /etc/motd, content: \"One of three.\\n\" }]",
    };

    public static readonly Key<HealSpec> Heal = new("heal", HealKeys.Type,
        "The repair of ports while the nodes run: MTU, address or forwarding lost, a login given up, a link that went "
        + "dead without losing its carrier. `tb4 heal --hold PORT` on the node keeps it away from a port.")
    {
        Example = "{ interval: 1m }",
    };

    public static readonly Key<PackageSpec> Package = new("package", PackageKeys.Type,
        "What the Debian packages of the nodes say of themselves.")
    {
        Example = "{ maintainer: Lab Team <team@lab.example> }",
    };

    public static readonly Key<ImmutableArray<AllowSpec>> Allow = new("allow", new ListType<AllowSpec>(AllowKeys.Type),
        "Findings that are accepted on purpose.")
    {
        Example = "[{ code: TB5007, reason: two nodes until the third arrives }]",
    };

    public static readonly ObjectType<ClusterSpec> Type = new(
        [
            Cluster, Domain, ProxmoxRelease, Management, Mesh, Hardware, Defaults, Nodes, Ceph, Sysctl, Modules,
            KernelArguments, Install, Files, Heal, Package, Allow,
        ],
        Project);

    private static ClusterSpec Project(Bound bound) => new()
    {
        Source = bound.Source,
        Name = bound.Get(Cluster),
        Domain = bound.Get(Domain),
        ProxmoxRelease = bound.Get(ProxmoxRelease),
        Management = bound.Get(Management),
        Mesh = bound.Get(Mesh),
        Hardware = bound.Get(Hardware),
        Defaults = bound.Get(Defaults),
        Nodes = bound.Get(Nodes),
        Ceph = bound.FindObject(Ceph),
        Sysctl = bound.Get(Sysctl),
        Modules = bound.Get(Modules),
        KernelArguments = bound.Get(KernelArguments),
        Install = bound.FindObject(Install),
        Files = bound.Get(Files),
        Heal = bound.Get(Heal),
        Package = bound.Get(Package),
        Allow = bound.Get(Allow),
    };
}
