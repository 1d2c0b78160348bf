using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Planning.Ceph;
using Xunit;

namespace Tb4Gen.Core.Tests.Ceph;

/// <summary>
/// The options that the guide sets, each by itself. Monitors of 18.2.7 and 20.2.4 take every one of them without a word; what
/// they do was measured on running OSDs or read in Ceph's source.
/// </summary>
public sealed class GuideOptionTests
{
    [Theory]
    [InlineData("global", "public_network", "10.11.12.0/24", "TB5006")]
    [InlineData("global", "cluster_network", "10.100.0.0/24", "TB5006")]
    [InlineData("mon", "public_network", "10.11.12.0/24", "TB5006")]
    [InlineData("mon", "cluster_network", "10.100.0.0/24", "TB5006")]
    [InlineData("osd", "osd_memory_target", "8589934592", "")]
    [InlineData("osd", "bluestore_cache_size_ssd", "4294967296", "TB5008")]
    [InlineData("osd", "osd_memory_cache_min", "1073741824", "TB5014")]
    [InlineData("osd", "osd_memory_cache_resize_interval", "1", "TB5007")]
    [InlineData("osd", "osd_op_num_threads_per_shard", "2", "TB5007")]
    [InlineData("osd", "osd_op_num_shards", "8", "TB5007")]
    [InlineData("osd", "bluestore_sync_submit_transaction", "false", "TB5007")]
    [InlineData("osd", "bluestore_throttle_bytes", "268435456", "TB5014")]
    [InlineData("osd", "bluestore_throttle_deferred_bytes", "134217728", "TB5007")]
    [InlineData("osd", "osd_client_message_cap", "1000", "")]
    [InlineData("osd", "osd_client_message_size_cap", "1073741824", "")]
    [InlineData("global", "ms_tcp_nodelay", "true", "TB5007")]
    [InlineData("global", "ms_tcp_rcvbuf", "134217728", "TB5013")]
    [InlineData("global", "ms_tcp_prefetch_max_size", "65536", "TB5007")]
    [InlineData("global", "ms_cluster_mode", "crc", "TB5008")]
    [InlineData("global", "ms_async_op_threads", "8", "TB5016")]
    [InlineData("global", "ms_dispatch_throttle_bytes", "1073741824", "TB5016")]
    [InlineData("osd", "osd_heartbeat_interval", "6", "TB5007")]
    [InlineData("osd", "osd_heartbeat_grace", "20", "TB5007")]
    [InlineData("osd", "bluestore_compression_algorithm", "lz4", "TB5020")]
    [InlineData("osd", "bluestore_compression_mode", "aggressive", "TB5020")]
    [InlineData("osd", "bluestore_compression_required_ratio", "0.7", "")]
    [InlineData("osd", "bluestore_cache_trim_interval", "200", "TB5012")]
    [InlineData("osd", "bluestore_block_db_size", "5368709120", "TB5009")]
    [InlineData("osd", "bluestore_block_wal_size", "1073741824", "TB5009")]
    [InlineData("osd", "osd_scrub_during_recovery", "false", "TB5007")]
    [InlineData("osd", "osd_scrub_begin_hour", "2", "")]
    [InlineData("osd", "osd_scrub_end_hour", "6", "")]
    [InlineData("osd", "osd_deep_scrub_interval", "1209600", "TB5015")]
    [InlineData("osd", "osd_scrub_max_interval", "1209600", "TB5015")]
    [InlineData("osd", "osd_scrub_min_interval", "86400", "TB5007")]
    [InlineData("osd", "osd_recovery_max_active", "8", "TB5010")]
    [InlineData("osd", "osd_max_backfills", "4", "TB5010")]
    [InlineData("osd", "osd_recovery_op_priority", "1", "TB5008")]
    public void Each_option_of_the_guide_gets_its_verdict(string section, string name, string value, string code)
    {
        var codes = CephClusters.Codes($"ceph: {{ options: {{ {section}: {{ {name}: {value} }} }} }}");

        Assert.Equal(code.Length == 0 ? [] : [code], codes);
    }

    [Fact]
    public void The_prefetch_size_does_something_before_tentacle()
    {
        var options = "options: { global: { ms_tcp_prefetch_max_size: 65536 } }";

        Assert.Empty(CephClusters.Codes($"ceph: {{ release: squid, {options} }}"));
        Assert.Equal(["TB5007"], CephClusters.Codes($"ceph: {{ release: tentacle, {options} }}"));
    }

    [Fact]
    public void The_profile_has_no_option_that_a_rule_objects_to()
    {
        var options = string.Join('\n', CephProfile.Of(new Token("nvme"))
            .GroupBy(static o => o.Section)
            .Select(static s => $"    {s.Key}: {{ {string.Join(", ", s.Select(static o => $"{o.Name}: {o.Value}"))} }}"));

        Assert.Empty(CephClusters.Codes($"ceph:\n  options:\n{options}\n"));
    }
}
