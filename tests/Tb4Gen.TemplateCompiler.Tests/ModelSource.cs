namespace Tb4Gen.TemplateCompiler.Tests;

/// <summary>The model that test templates see: small, with one member of each kind of type.</summary>
internal static class ModelSource
{
    public const string Text = """"
        using System.Collections.Immutable;
        using Tb4Gen.Core.Binding.Values;
        using Tb4Gen.Core.Rendering;

        namespace TestModels;

        [TemplateModel("cluster")]
        public sealed record ClusterModel(Cluster Cluster);

        [TemplateModel("node")]
        public sealed record NodeModel(Cluster Cluster, Node Node);

        public sealed record Cluster(HostText Name, ImmutableArray<Node> Nodes, Ceph? Ceph, Kind Kind, ImmutableArray<string> Notes)
        {
            public Ceph? Backup => null;
            public ImmutableArray<int> Numbers => [3, 1, 2, 1];
            public ImmutableArray<Node> None => [];
        }

        public sealed record Node(HostText Name, int Number, string Comment, ImmutableArray<Port> Ports)
        {
            public HostText? Profile { get; init; }
            public int? Vlan { get; init; }
            public bool IsMonitor { get; init; }
            public bool? Flag { get; init; }
            public double Share { get; init; } = 0.5;
            public string? Note { get; init; }
            public long Memory => 68719476736;
            public ImmutableArray<string> KernelArguments => ["intel_iommu=on", "quiet"];
            public HostText RouterId => new("10.100.0.12");
            public Ipv4Address Address => new(0x0A64000C);
            public Ipv4Network Network => new(new(0x0A640000), 24);
        }

        public sealed record Port(HostText Name, int Mtu, Peer? Peer);
        public sealed record Peer(HostText Node, HostText? Alias);
        public sealed record Ceph(HostText Release, int Osds, Peer? Peer);
        public enum Kind { Ring, Line }

        [InertText("a-z0-9.")]
        public readonly record struct HostText(string Value)
        {
            public override string ToString() => Value;
        }

        public static class Entry
        {
            private static HostText Host(string text) => new(text);

            public static Cluster Cluster()
            {
                var n2 = new Node(Host("n2"), 2, "it's $(here) `now`", [
                    new(Host("en05"), 65520, new(Host("n3"), Host("right"))),
                    new(Host("en06"), 65520, null),
                ]) { Profile = Host("ms01"), IsMonitor = true, Flag = true, Vlan = 7, Note = "" };
                var n3 = new Node(Host("n3"), 3, "two\nlines", [new(Host("en05"), 9000, new(Host("n2"), null))]);
                return new(Host("lab"), [n2, n3], new(Host("squid"), 4, null), Kind.Ring, ["a b", "c"]);
            }

            /// <summary>
            /// Each template alone, so that a fault of one leaves the others; the name is the template's path.
            /// </summary>
            public static void Run(System.Action<string, ArtifactSink, string?> take)
            {
                var cluster = Cluster();
                foreach (var template in Tb4Gen.Core.Rendering.Templates.TemplateCatalog.Cluster)
                {
                    Run(template, new(cluster), take);
                }

                foreach (var template in Tb4Gen.Core.Rendering.Templates.TemplateCatalog.Node)
                {
                    Run(template, new(cluster, cluster.Nodes[0]), take);
                }
            }

            private static void Run<T>(ArtifactTemplate<T> template, T model, System.Action<string, ArtifactSink, string?> take)
            {
                var sink = new ArtifactSink();
                string? fault = null;
                try
                {
                    template.Render(model, sink);
                }
                catch (TemplateValueException exception)
                {
                    fault = exception.Message;
                }

                take(template.Source.Path, sink, fault);
            }
        }
        """";
}
