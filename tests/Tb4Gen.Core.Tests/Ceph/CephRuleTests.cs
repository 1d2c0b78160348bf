using Tb4Gen.Core.Diagnostics;
using Xunit;

namespace Tb4Gen.Core.Tests.Ceph;

/// <summary>When the rules keep still, and what they say where several things come together.</summary>
public sealed class CephRuleTests
{
    [Theory]
    [InlineData("osd: { osd_op_queue: wpq, osd_max_backfills: 4 }")]
    [InlineData("osd: { osd_op_queue: wpq, osd_recovery_sleep: 0.2 }")]
    [InlineData("osd: { osd_op_queue: wpq, osd_recovery_op_priority: 1 }")]
    [InlineData("global: { osd_mclock_override_recovery_settings: true }, osd: { osd_recovery_max_active: 8 }")]
    public void What_mclock_undoes_counts_without_it_or_with_its_consent(string options)
    {
        Assert.Empty(Codes(options));
    }

    [Fact]
    public void A_default_that_undoes_another_section_is_not_reported()
    {
        Assert.Empty(Codes("osd: { osd_max_scrubs: 1 }, osd.3: { osd_max_scrubs: 3 }"));
    }

    [Fact]
    public void A_default_that_undoes_the_profile_is_not_reported()
    {
        Assert.Empty(CephClusters.Codes("ceph: { profile: nvme, options: { osd.3: { osd_scrub_begin_hour: 0 } } }"));
    }

    [Fact]
    public void An_option_that_another_release_has_is_not_taken_for_a_typing_error()
    {
        var finding = Assert.Single(CephClusters.Findings(
            $"{CephClusters.Base}ceph: {{ release: squid, options: {{ osd: {{ bluestore_write_v2: true }} }} }}\n"));

        Assert.Equal(("TB5001", "it exists in tentacle alone: remove it, or choose that `release`"), (finding.Code, finding.Help));
    }

    [Theory]
    [InlineData("osd: { osd_deep_scrub_interval: 1209600 }, mgr: { osd_deep_scrub_interval: 1209600 }")]
    [InlineData("global: { osd_heartbeat_grace: 30 }")]
    public void An_option_that_reaches_every_reader_is_fine(string options)
    {
        Assert.Empty(Codes(options));
    }

    [Theory]
    [InlineData("osd.6: { osd_max_scrubs: 2 }", "TB5022")]
    [InlineData("osd.5: { osd_max_scrubs: 2 }", "")]
    [InlineData("mon.n9: { mon_max_pg_per_osd: 300 }", "TB5022")]
    [InlineData("osd/class:nvme: { osd_max_scrubs: 2 }", "")]
    [InlineData("osd/shelf:top: { osd_max_scrubs: 2 }", "TB5022")]
    public void A_section_is_held_against_the_nodes(string options, string code)
    {
        Assert.Equal(code.Length > 0, Codes(options).Contains("TB5022"));
    }

    [Fact]
    public void A_host_with_a_target_of_its_own_has_a_budget_of_its_own()
    {
        var finding = Assert.Single(
            CephClusters.Findings(CephClusters.Base + "ceph: { options: { osd/host:n2: { osd_memory_target: 30GiB } } }\n"));

        Assert.Equal("TB5108", finding.Code);
        Assert.Equal(
            "n2 has 64GiB, but Ceph needs 78GiB: 2 x 30 x 1.2 for 2 OSDs = 72 + monitor 2 + manager 2 + system 2",
            finding.Message);
    }

    [Fact]
    public void Memory_that_the_kernel_withholds_counts()
    {
        var text = CephClusters.Base.Replace("64GiB", "16GiB", StringComparison.Ordinal)
            + "ceph: {}\nsysctl: { vm.min_free_kbytes: 4194304 }\n";

        Assert.Contains("+ vm.min_free_kbytes 4", Assert.Single(CephClusters.Findings(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pool_that_is_refused_does_not_count_for_the_next()
    {
        var findings = CephClusters.Findings(
            CephClusters.Base + "ceph: { pools: { aa: { pg-num: 128 }, bb: { pg-num: 1024 }, cc: { pg-num: 128 } } }\n");

        var refused = Assert.Single(findings, static d => d.Severity == Severity.Error);
        Assert.StartsWith("pool bb is refused: pg-num 1024 with 3 copies makes 576 a piece", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_raised_limit_allows_what_the_monitors_would_refuse()
    {
        const string Pool = "pools: { aa: { pg-num: 1024 } }";

        Assert.Contains("TB5208", CephClusters.Codes($"ceph: {{ {Pool} }}"));
        Assert.Equal(
            ["TB5209"],
            CephClusters.Codes($"ceph: {{ {Pool}, options: {{ global: {{ mon_max_pg_per_osd: 600 }} }} }}"));
    }

    private static string[] Codes(string options) => CephClusters.Codes($"ceph: {{ options: {{ {options} }} }}");
}
