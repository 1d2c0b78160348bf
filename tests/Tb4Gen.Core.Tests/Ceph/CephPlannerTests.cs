using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Planning.Ceph;
using Tb4Gen.Core.Tests.Binding;
using Xunit;

namespace Tb4Gen.Core.Tests.Ceph;

public sealed class CephPlannerTests
{
    [Fact]
    public void A_cluster_without_the_key_has_no_Ceph()
    {
        Assert.Null(Planner.Plan(Clusters.Good(CephClusters.Base), static _ => null).Ceph);
    }

    [Fact]
    public void The_example_is_planned_in_full()
    {
        var ceph = Planner.Plan(Clusters.Good(Clusters.Example), static _ => null).Ceph;

        Assert.NotNull(ceph);
        Assert.Equal("tentacle 10.11.12.0/24 10.100.0.0/24", $"{ceph.Release} {ceph.PublicNetwork} {ceph.ClusterNetwork}");
        Assert.Equal((3, 3, 3, 6), (ceph.Monitors.Length, ceph.Managers.Length, ceph.OsdNodes.Length, ceph.OsdCount));
        Assert.Equal(256, Assert.Single(ceph.Pools).PgNum);
        Assert.Equal(
            [
                "global osd_deep_scrub_interval 1209600.000000",
                "global osd_scrub_max_interval 1209600.000000",
                "osd osd_memory_target 8589934592",
                "osd osd_scrub_begin_hour 2",
                "osd osd_scrub_end_hour 6",
            ],
            ceph.Sections.SelectMany(static s => s.Options.Select(o => $"{s.Name} {o.Name} {o.Value}")));
    }

    [Theory]
    [InlineData("9.0", "squid")]
    [InlineData("9.1", "squid")]
    [InlineData("9.2", "tentacle")]
    public void The_release_is_what_Proxmox_VE_installs(string proxmox, string release)
    {
        var text = $"proxmox-release: \"{proxmox}\"\n{CephClusters.Base}ceph: {{}}\n";

        Assert.Equal(release, $"{Planner.Plan(Clusters.Good(text), static _ => null).Ceph?.Release}");
    }

    [Fact]
    public void Global_comes_first_and_the_rest_is_sorted()
    {
        Assert.Equal(
            [
                "global osd_heartbeat_grace 30",
                "client rbd_cache false",
                "osd osd_max_scrubs 2",
                "osd osd_memory_target 6442450944",
                "osd/host:n2 osd_memory_target 5368709120",
            ],
            CephClusters.Options("""
                ceph:
                  options:
                    osd/host:n2: { osd_memory_target: 5G }
                    osd: { osd_memory_target: 6G, osd_max_scrubs: 2 }
                    client: { rbd_cache: false }
                    global: { osd_heartbeat_grace: 30 }
                """));
    }

    [Fact]
    public void Masks_stand_in_the_order_of_the_dump()
    {
        Assert.Equal(
            ["osd/host:n2/class:nvme osd_max_scrubs 2"],
            CephClusters.Options("ceph: { options: { \"osd/class:nvme/host:n2\": { osd_max_scrubs: 2 } } }"));
    }

    [Fact]
    public void What_the_user_sets_for_all_daemons_replaces_the_profile_in_every_section()
    {
        var options = CephClusters.Options(
            """
            ceph:
              profile: nvme
              options: { global: { osd_scrub_begin_hour: 22 }, osd/host:n2: { osd_scrub_end_hour: 5 } }
            """);

        Assert.Equal(
            ["global osd_scrub_begin_hour 22"],
            options.Where(static o => o.Contains("begin_hour", StringComparison.Ordinal)));
        Assert.Equal(
            ["osd osd_scrub_end_hour 6", "osd/host:n2 osd_scrub_end_hour 5"],
            options.Where(static o => o.Contains("end_hour", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_option_of_the_profile_says_why_it_is_there()
    {
        var options = CephClusters.Plan("ceph: { profile: nvme }").Sections.SelectMany(static s => s.Options).ToList();

        Assert.NotEmpty(options);
        Assert.All(options, static o => Assert.EndsWith(".", o.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void What_cannot_be_read_is_left_out()
    {
        Assert.Equal(
            ["mgr mgr/balancer/active true"],
            CephClusters.Options("""
                ceph:
                  options: { osd: { osd_memory_target: much, no_such: 1 }, mgr: { mgr/balancer/active: true } }
                """));
    }

    [Theory]
    [InlineData(3, 6, 256)]
    [InlineData(2, 6, 512)]
    [InlineData(3, 3, 128)]
    [InlineData(3, 5, 256)]
    [InlineData(2, 2, 128)]
    [InlineData(3, 1, 64)]
    [InlineData(3, 0, 32)]
    [InlineData(3, 2000, 32768)]
    public void One_pool_gets_a_hundred_replicas_an_OSD_as_a_power_of_two(int size, int osds, int pgNum)
    {
        Assert.Equal(pgNum, PoolPlanner.PgNum(size, osds, given: 0, open: 1));
    }

    [Fact]
    public void Pools_share_what_the_others_leave()
    {
        var pools = CephClusters.Plan("ceph: { pools: { aa: { pg-num: 128 }, bb: {}, cc: { size: 2 } } }").Pools;

        // 6 OSDs x 100 - 128 x 3 leaves 216 replicas: 36 groups of three and 54 of two, rounded up.
        Assert.Equal([128, 64, 64], pools.Select(static p => p.PgNum));
    }

    [Fact]
    public void A_pool_never_gets_more_groups_than_the_monitor_allows()
    {
        Assert.Equal(1, PoolPlanner.PgNum(size: 3, osdCount: 3, given: 750, open: 1));
        Assert.Equal(32, PoolPlanner.PgNum(size: 3, osdCount: 6, given: 1280, open: 1));
        Assert.Equal(8, PoolPlanner.PgNum(size: 3, osdCount: 3, given: 0, open: 20));
    }

    [Fact]
    public void A_subnet_may_stand_in_the_place_of_a_network_name()
    {
        var plan = CephClusters.Plan("ceph: { public-network: mesh, cluster-network: 10.100.0.0/24 }");

        Assert.Equal(plan.PublicNetwork, plan.ClusterNetwork);
    }
}
