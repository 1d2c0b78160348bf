using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding;

/// <summary>Key <c>ceph</c>.</summary>
public sealed record CephSpec
{
    public required SourceSpan Span { get; init; }

    /// <summary><c>reef</c>, <c>squid</c> or <c>tentacle</c>; null: what the Proxmox VE release installs.</summary>
    public Located<Token>? Release { get; init; }

    /// <summary><c>no-subscription</c> (default), <c>enterprise</c> or <c>test</c>.</summary>
    public required Located<Token> Repository { get; init; }

    /// <summary><c>management</c> (default), <c>mesh</c> or a subnet.</summary>
    public required Located<NetworkChoice> PublicNetwork { get; init; }

    /// <summary><c>mesh</c> (default), <c>management</c> or a subnet.</summary>
    public required Located<NetworkChoice> ClusterNetwork { get; init; }

    /// <summary>
    /// <c>none</c> (default) or <c>nvme</c>: a named set of options under <see cref="Options"/>, which win over it.
    /// </summary>
    public required Located<Token> Profile { get; init; }

    public ImmutableArray<CephOptionSpec> Options { get; init; } = [];

    public ImmutableArray<PoolSpec> Pools { get; init; } = [];
}

/// <summary>A network that is named by its place in this file or written out.</summary>
/// <param name="Name"><c>management</c> or <c>mesh</c>; null where a subnet is given.</param>
/// <param name="Subnet">The subnet; null where a name is given.</param>
public sealed record NetworkChoice(string? Name, Ipv4Network? Subnet);

/// <summary>Key <c>ceph.options.&lt;section&gt;.&lt;option&gt;</c>.</summary>
/// <param name="Section">Such as <c>osd</c>.</param>
/// <param name="Name">Whether the release knows it is for the rules.</param>
/// <param name="Value">The scalar as written.</param>
public sealed record CephOptionSpec(Located<CephSection> Section, Located<CephOptionName> Name, Located<string> Value);

/// <summary>Key <c>ceph.pools.&lt;name&gt;</c>.</summary>
public sealed record PoolSpec
{
    public required Located<PoolName> Name { get; init; }

    /// <summary>Copies; default 3.</summary>
    public required Located<int> Size { get; init; }

    /// <summary>Copies that must be there for a write; default 2.</summary>
    public required Located<int> MinSize { get; init; }

    /// <summary>Null: Ceph's own baseline, OSDs x 100 / size as a power of two.</summary>
    public Located<int>? PgNum { get; init; }

    /// <summary><c>on</c>, <c>warn</c> or <c>off</c> (default: the plan owns the number).</summary>
    public required Located<Token> Autoscale { get; init; }

    /// <summary><c>rbd</c> (default), <c>cephfs</c> or <c>rgw</c>.</summary>
    public required Located<Token> Application { get; init; }

    /// <summary>Whether Proxmox VE gets a storage of the same name; default true.</summary>
    public required Located<bool> Storage { get; init; }

    /// <summary>
    /// <c>none</c>, <c>passive</c>, <c>aggressive</c> or <c>force</c>; null leaves the pool without the property.
    /// </summary>
    public Located<Token>? CompressionMode { get; init; }

    /// <summary><c>lz4</c>, <c>snappy</c>, <c>zlib</c> or <c>zstd</c>.</summary>
    public Located<Token>? CompressionAlgorithm { get; init; }
}
