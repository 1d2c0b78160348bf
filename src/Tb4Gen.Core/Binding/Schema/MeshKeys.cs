using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Types;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding.Schema;

/// <summary>Keys under <c>mesh</c>.</summary>
internal static class MeshKeys
{
    public static readonly Key<Located<FabricId>> Fabric = new("fabric",
        new TextType<FabricId>("a fabric id", FabricId.TryParse, default, "^[A-Za-z0-9][A-Za-z0-9-]{0,6}[A-Za-z0-9]$"),
        "The id of the SDN fabric in Proxmox VE. Its dummy interface is named `dummy_` and the id.")
    {
        Default = "tb4",
        Example = "tb4",
    };

    public static readonly Key<Located<Token>> Protocol = new("protocol", new WordType("openfabric"),
        "The routing protocol of the fabric.")
    {
        Default = "openfabric",
        Example = "openfabric",
    };

    public static readonly Key<Located<Ipv4Network>> Subnet = new("subnet", ValueTypes.Subnet,
        "The network that the nodes' mesh addresses, which are their router IDs, lie in.")
    {
        IsRequired = true,
        Example = "10.100.0.0/24",
    };

    public static readonly Key<Located<int>> Mtu = new("mtu", new IntegerType(1, 1_000_000),
        "The MTU of the Thunderbolt ports in bytes. thunderbolt-net takes up to 65520.")
    {
        Default = "65520",
        Example = "65520",
    };

    public static readonly Key<Located<Token>> Topology = new("topology", new WordType("ring", "line", "full-mesh"),
        "How the nodes are cabled, in their order and with their ports in the order of the profile, where `cables` "
        + "does not say it.")
    {
        WhenMissing = "a ring, or a line of two nodes, unless `cables` lists them",
        Example = "ring",
    };

    public static readonly Key<ImmutableArray<CableSpec>> Cables = new("cables",
        new ListType<CableSpec>(new CableType()),
        "Every cable as a list of its two ends, each a node and its port. The ends are rarely the same port number.")
    {
        WhenMissing = "the cables follow from `topology`",
        Example = "[[n2.en05, n3.en06], [n3.en05, n4.en06], [n4.en05, n2.en06]]",
    };

    public static readonly Key<Located<int>> HelloInterval = new("hello-interval", new DurationType(1, 600),
        "The time between two hellos on a port.")
    {
        Default = "1s",
        Example = "1s",
    };

    public static readonly Key<Located<int>> HelloMultiplier = new("hello-multiplier", new IntegerType(2, 100),
        "How many hellos may be missed before a neighbour counts as lost. With 2, the first synchronisation hangs.")
    {
        Default = "3",
        Example = "3",
    };

    public static readonly Key<Located<int>> CsnpInterval = new("csnp-interval", new DurationType(1, 600),
        "The time between two complete sequence number packets, by which neighbours compare their databases.")
    {
        WhenMissing = "FRR's own 10 seconds",
        Example = "10s",
    };

    public static readonly Key<Located<int>> LspGenInterval = new("lsp-gen-interval", new DurationType(1, 120),
        "The least time between two announcements of a node. With FRR's own 30 seconds, a second flap of a link is an "
        + "outage that long.")
    {
        Default = "1s",
        Example = "1s",
    };

    public static readonly Key<Located<Token>> OnlineNodes = new("online-nodes", new WordType("one", "majority", "all"),
        "How many other nodes a node must reach before `tb4-mesh.target` is reached, which Ceph's OSDs start behind: "
        + "`one`, so many that they are a majority together with it, or `all`.")
    {
        Default = "majority",
        Example = "majority",
    };

    public static readonly Key<Located<int>> OnlineTimeout = new("online-timeout", new DurationType(1, 600),
        "How long what waits for `tb4-mesh.target` is held back at boot. Then it starts all the same.")
    {
        Default = "60s",
        Example = "60s",
    };

    public static readonly ObjectType<MeshSpec> Type = new(
        [Fabric, Protocol, Subnet, Mtu, Topology, Cables, HelloInterval, HelloMultiplier, CsnpInterval, LspGenInterval,
            OnlineNodes, OnlineTimeout],
        static bound => new()
        {
            Span = bound.Span,
            Fabric = bound.Get(Fabric),
            Protocol = bound.Get(Protocol),
            Subnet = bound.Get(Subnet),
            Mtu = bound.Get(Mtu),
            Topology = bound.Find(Topology),
            Cables = bound.Get(Cables),
            HelloInterval = bound.Get(HelloInterval),
            HelloMultiplier = bound.Get(HelloMultiplier),
            CsnpInterval = bound.Find(CsnpInterval),
            LspGenInterval = bound.Get(LspGenInterval),
            OnlineNodes = bound.Get(OnlineNodes),
            OnlineTimeout = bound.Get(OnlineTimeout),
        });
}
