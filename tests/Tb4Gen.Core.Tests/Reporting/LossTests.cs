using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Reporting.Losses;
using Tb4Gen.Core.Rules.Topology;
using Tb4Gen.Core.Tests.Binding;
using Tb4Gen.Core.Tests.Rules;
using Xunit;

namespace Tb4Gen.Core.Tests.Reporting;

public sealed class LossTests
{
    private static readonly ClusterPlan Example = Planner.Plan(Clusters.Good(Clusters.Example), static _ => null);

    public static TheoryData<string, int, string, bool, bool> OfTheExample =>
    [
        ("one OSD", 1, nameof(PoolState.Serves), true, true),
        ("two OSDs on two nodes", 1, nameof(PoolState.Waits), true, true),
        ("one cable", 1, nameof(PoolState.Serves), true, true),
        ("two cables", 2, nameof(PoolState.Serves), true, false),
        ("one node", 1, nameof(PoolState.Serves), true, false),
        ("a node and a cable", 2, nameof(PoolState.Waits), true, false),
        ("two nodes", 1, nameof(PoolState.Waits), false, false),
    ];

    [Theory]
    [MemberData(nameof(OfTheExample))]
    public void Three_nodes_in_a_ring(string name, int parts, string pool, bool hasQuorum, bool rebuilds)
    {
        var worst = Assert.Single(LossTable.Of(Example), r => r.Name == name).Worst;

        Assert.Equal((parts, hasQuorum, rebuilds), (worst.Parts, worst.HasQuorum, worst.Rebuilds));
        Assert.Equal([pool], worst.Pools.Select(static p => $"{p}"));
    }

    [Fact]
    public void The_end_of_a_line_is_cut_off_by_its_cable()
    {
        var plan = Checked.PlanOf("mesh: { subnet: 10.100.0.0/24, topology: line }");

        var row = Assert.Single(LossTable.Of(plan), static r => r.Name == "one cable");

        Assert.Equal((2, 2, 2), (row.Worst.Parts, row.AsBad, row.Count));
    }

    [Theory]
    [InlineData("five-node-ring")]
    [InlineData("four-node-full-mesh")]
    [InlineData("two-nodes-one-cable")]
    public void A_single_cable_cuts_the_mesh_where_the_finding_says_so(string name)
    {
        var text = Repository.Read($"tests/cases/valid/{name}/cluster.yaml");
        var plan = Planner.Plan(Clusters.Good(text), static _ => null);
        var model = new LossModel(plan);
        var cut = CutSearch.Run(MeshGraph.Of(plan));

        Assert.Equal(cut.Cables, Enumerable.Range(0, plan.Mesh.Cables.Length)
            .Where(c => model.After(new Loss("", [], [c])).Parts > 1));
        Assert.Equal(cut.Nodes, Enumerable.Range(0, plan.Nodes.Length)
            .Where(n => model.After(new Loss("", [n], [])).Parts > 1));
    }

    [Fact]
    public void With_all_of_Ceph_on_the_mesh_the_part_with_the_monitors_goes_on()
    {
        const string Line = """
            mesh: { subnet: 10.100.0.0/24, topology: line }
            ceph: { public-network: mesh, cluster-network: mesh, pools: { data: { size: 3, min-size: 2 } } }
            """;
        var plan = Checked.PlanOf(Line);

        var outcome = new LossModel(plan).After(new Loss("", [], [0]));

        Assert.Equal((2, 2, true), (outcome.Parts, outcome.Monitors, outcome.HasQuorum));
    }

    [Theory]
    [InlineData(3, 2.0, 2, 2, 2)]
    [InlineData(2, 3.0, 2, 2, 2)]
    [InlineData(2, 2.0, 1, 1, 4)]
    [InlineData(2, 1.0, 4, 1)]
    [InlineData(3, 4.0, 3, 3, 3, 3)]
    [InlineData(3, 3.0, 16, 16, 2, 1)]
    [InlineData(3, 0.0, 4, 4)]
    [InlineData(1, 7.0, 4, 3)]
    public void A_host_holds_one_copy_at_most(int size, double usable, params int[] osds)
    {
        Assert.Equal(usable, PoolCapacity.Usable(osds, size), 6);
    }
}
