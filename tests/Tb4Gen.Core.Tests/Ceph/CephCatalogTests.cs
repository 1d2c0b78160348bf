using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Planning.Ceph;
using Xunit;

namespace Tb4Gen.Core.Tests.Ceph;

public sealed class CephCatalogTests
{
    public static TheoryData<string> EveryRelease => [.. CephReleases.All];

    [Theory]
    [InlineData("reef", 1887)]
    [InlineData("squid", 1909)]
    [InlineData("tentacle", 2052)]
    public void Every_name_of_the_list_is_found_and_none_is_twice(string release, int count)
    {
        var catalog = CephCatalog.Of(new Token(release));
        var names = catalog.Names.ToList();

        Assert.Equal(count, names.Distinct().Count());
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.All(names, name => Assert.Equal(name, catalog.Find(name)?.Name));
    }

    [Theory]
    [MemberData(nameof(EveryRelease))]
    public void A_name_before_after_and_between_the_others_is_not_found(string release)
    {
        var catalog = CephCatalog.Of(new Token(release));

        Assert.Null(catalog.Find("a"));
        Assert.Null(catalog.Find("osd_memory_targe"));
        Assert.Null(catalog.Find("osd_memory_target_"));
        Assert.Null(catalog.Find("zzz"));
        Assert.Null(catalog.Find("#name"));
        Assert.Null(catalog.Find(""));
    }

    [Fact]
    public void An_option_has_what_the_monitor_says_of_it()
    {
        var target = Assert.IsType<CephOption>(CephCatalog.Of(new Token("reef")).Find("osd_memory_target"));

        Assert.Equal((CephOptionType.Size, "4294967296"), (target.Type, target.Default));
        Assert.Equal((939524096d, null), (target.Min, target.Max));
        Assert.Equal(["runtime"], target.Flags);
        Assert.True(target.CanUpdateAtRuntime);
        Assert.False(target.IsUncertain);
    }

    [Fact]
    public void Choices_flags_and_services_are_lists()
    {
        var catalog = CephCatalog.Of(new Token("tentacle"));

        Assert.Equal(["", "lz4", "snappy", "zlib", "zstd"], catalog.Find("bluestore_compression_algorithm")?.Choices);
        Assert.Equal(["no_mon_update", "startup"], catalog.Find("mon_host")?.Flags);
        Assert.Equal(["mds", "mgr", "mon", "osd"], catalog.Find("public_network")?.Services);
    }

    [Fact]
    public void Releases_differ()
    {
        Assert.Equal("4096", CephCatalog.Of(new Token("squid")).Find("ms_tcp_prefetch_max_size")?.Default);
        Assert.Equal("65536", CephCatalog.Of(new Token("tentacle")).Find("ms_tcp_prefetch_max_size")?.Default);
        Assert.True(CephCatalog.Of(new Token("squid")).Find("ms_tcp_prefetch_max_size")?.IsUncertain);
        Assert.Null(CephCatalog.Of(new Token("reef")).Find("bluestore_write_v2"));
    }

    [Theory]
    [MemberData(nameof(EveryRelease))]
    public void Every_default_is_a_value_of_its_own_option(string release)
    {
        var catalog = CephCatalog.Of(new Token(release));
        var refused = catalog.Names
            .Select(catalog.Find)
            .OfType<CephOption>()
            .Where(static o => o.Type != CephOptionType.Address)
            .Where(static o => !CephValue.TryCanonicalise(o, o.Default, out _, out _))
            .Select(static o => $"{o.Name} {o.Type} {o.Default}");

        Assert.Empty(refused);
    }
}
