using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Planning.Ceph;
using Xunit;

namespace Tb4Gen.Core.Tests.Ceph;

/// <summary>
/// What monitors of 18.2.7 and 20.2.4 stored: each file was given to `ceph config assimilate-conf` of a fresh cluster
/// and `ceph config dump` was read afterwards. Both releases agree on every row here.
/// </summary>
public sealed class CephValueTests
{
    [Theory]
    [InlineData("ms_dispatch_throttle_bytes", "104857600", "104857600")]
    [InlineData("osd_memory_target", "8G", "8589934592")]
    [InlineData("osd_memory_target", "8Gi", "8589934592")]
    [InlineData("osd_memory_target", "8GB", "8589934592")]
    [InlineData("osd_memory_target", "6Gi", "6442450944")]
    [InlineData("osd_scrub_during_recovery", "true", "true")]
    [InlineData("osd_scrub_during_recovery", "2", "true")]
    [InlineData("rbd_cache", "0", "false")]
    [InlineData("rbd_cache", "False", "false")]
    [InlineData("osd_deep_scrub_interval", "1209600", "1209600.000000")]
    [InlineData("osd_deep_scrub_interval", "1e6", "1000000.000000")]
    [InlineData("bluestore_compression_required_ratio", "0.7", "0.700000")]
    [InlineData("bluestore_compression_required_ratio", "0.70", "0.700000")]
    [InlineData("osd_scrub_sleep", ".5", "0.500000")]
    [InlineData("osd_client_message_cap", "2K", "2000")]
    [InlineData("osd_client_message_cap", "010", "10")]
    [InlineData("osd_max_scrubs", "2", "2")]
    [InlineData("mgr_tick_period", "5m", "300")]
    [InlineData("cluster_addr", "10.0.0.1", "v2:10.0.0.1:0/0")]
    [InlineData("bluestore_compression_algorithm", "lz4", "lz4")]
    public void A_value_is_what_the_monitor_prints(string name, string text, string dumped)
    {
        Assert.All(CephReleases.All, release => Assert.Equal((dumped, ""), Canonical(release, name, text)));
    }

    [Theory]
    [InlineData("osd_max_scrubs", "many")]
    [InlineData("osd_max_scrubs", "")]
    [InlineData("osd_scrub_during_recovery", "yes")]
    [InlineData("rbd_cache", "on")]
    [InlineData("osd_memory_target", "8g")]
    [InlineData("osd_memory_target", "8 G")]
    [InlineData("osd_memory_target", "8.5G")]
    [InlineData("osd_memory_target", "8_G")]
    [InlineData("osd_memory_target", "0x200000000")]
    [InlineData("osd_client_message_cap", "2Ki")]
    [InlineData("osd_client_message_cap", "2k")]
    [InlineData("osd_client_message_cap", "1.5")]
    [InlineData("mon_osd_down_out_interval", "10m")]
    [InlineData("osd_scrub_min_interval", "1d")]
    [InlineData("cluster_addr", "foo")]
    public void What_the_monitor_refuses_is_refused_with_a_reason(string name, string text)
    {
        Assert.All(CephReleases.All, release =>
        {
            var (value, reason) = Canonical(release, name, text);
            Assert.Null(value);
            Assert.NotEmpty(reason);
        });
    }

    [Theory]
    [InlineData("osd_memory_target", "8GiB", "8589934592", "reef refuses this spelling, and takes the bytes")]
    [InlineData("mgr_tick_period", "1h", "3600", "durations in words become seconds")]
    [InlineData("mon_osd_down_out_interval", "-1", "-1", "an int may be negative")]
    [InlineData("osd_max_scrubs", "1K", "1000", "suffixes of plain numbers are decimal")]
    [InlineData("cluster_addr", "v1:10.0.0.1:6800/7", "v1:10.0.0.1:6800/7", "a full address stays")]
    public void Sizes_and_durations_in_words_become_numbers(string name, string text, string value, string why)
    {
        Assert.True((value, "") == Canonical("reef", name, text), why);
    }

    [Theory]
    [InlineData("osd_scrub_sleep", "0.0000001", "six decimals")]
    [InlineData("osd_scrub_max_interval", "nan", "float")]
    [InlineData("cluster_addr", "10.0.0.1/24", "nonce")]
    [InlineData("osd_client_message_cap", "-1", "from 0")]
    [InlineData("osd_client_message_cap", "99E", "64 bits")]
    public void What_the_monitor_takes_and_stores_as_something_else_is_refused(string name, string text, string reason)
    {
        var (value, given) = Canonical("tentacle", name, text);
        Assert.Null(value);
        Assert.Contains(reason, given, StringComparison.Ordinal);
    }

    private static (string? Value, string Reason) Canonical(string release, string name, string text)
    {
        var option = Assert.IsType<CephOption>(CephCatalog.Of(new Token(release)).Find(name));
        return CephValue.TryCanonicalise(option, text, out var value, out var reason) ? (value, "") : (null, reason);
    }
}
