using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding;

/// <summary>
/// One <c>cluster.yaml</c> as written: every value parsed, located and of its type, static defaults filled in,
/// nothing derived. Null and empty mean that the file says nothing and that planning decides.
/// </summary>
public sealed record ClusterSpec
{
    public required SourceText Source { get; init; }

    /// <summary>Key <c>cluster</c>.</summary>
    public required Located<ClusterName> Name { get; init; }

    public required Located<DomainName> Domain { get; init; }

    /// <summary><c>9.0</c>, <c>9.1</c> or <c>9.2</c>; default <c>9.2</c>.</summary>
    public required Located<Token> ProxmoxRelease { get; init; }

    public required ManagementSpec Management { get; init; }

    public required MeshSpec Mesh { get; init; }

    /// <summary>In the order of the file, like every list here.</summary>
    public required ImmutableArray<HardwareSpec> Hardware { get; init; }

    public required NodeSettingsSpec Defaults { get; init; }

    public required ImmutableArray<NodeSpec> Nodes { get; init; }

    /// <summary>Null: the cluster has no Ceph.</summary>
    public CephSpec? Ceph { get; init; }

    public ImmutableArray<SysctlSpec> Sysctl { get; init; } = [];

    /// <summary>Kernel modules to load beside thunderbolt_net.</summary>
    public ImmutableArray<Located<ModuleName>> Modules { get; init; } = [];

    /// <summary>Words for the kernel command line, such as <c>intel_iommu=on</c>.</summary>
    public ImmutableArray<Located<string>> KernelArguments { get; init; } = [];

    /// <summary>Null: no answer files and no cloud-init data are made.</summary>
    public InstallSpec? Install { get; init; }

    public ImmutableArray<FileSpec> Files { get; init; } = [];

    public required HealSpec Heal { get; init; }

    public PackageSpec Package { get; init; } = new();

    public ImmutableArray<AllowSpec> Allow { get; init; } = [];
}
