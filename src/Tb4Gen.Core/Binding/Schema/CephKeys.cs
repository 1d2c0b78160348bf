using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Types;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding.Schema;

/// <summary>Keys under <c>ceph</c>.</summary>
internal static class CephKeys
{
    private static readonly TextType<NetworkChoice> Network = new(
        "`management`, `mesh` or an IPv4 subnet", Texts.TryNetwork, new("mesh", Subnet: null),
        "^(management|mesh|[0-9]{1,3}(\\.[0-9]{1,3}){3}/[0-9]{1,2})$");

    private static readonly TextType<CephSection> Section = new(
        "a section of Ceph's configuration", CephSection.TryParse, default,
        "^(global|mon|mgr|osd|mds|client)([./][A-Za-z0-9._:/-]+)?$");

    private static readonly TextType<CephOptionName> Option = new(
        "the name of a Ceph option", CephOptionName.TryParse, default, "^[a-z][a-z0-9_/]*$");

    // The section stands further out and is filled in there.
    private static readonly MapType<CephOptionName, Located<string>, CephOptionSpec> SectionOptions =
        new("<option>", Option, ValueTypes.Line, static (name, value) => new CephOptionSpec(default, name, value));

    public static readonly Key<Located<Token>> Release = new("release", new WordType("reef", "squid", "tentacle"),
        "The Ceph release, which decides which options exist.")
    {
        WhenMissing = "the one that the Proxmox VE release installs",
        Example = "tentacle",
    };

    public static readonly Key<Located<Token>> Repository = new("repository",
        new WordType("no-subscription", "enterprise", "test"),
        "The package repository that Ceph is installed from.")
    {
        Default = "no-subscription",
        Example = "no-subscription",
    };

    public static readonly Key<Located<NetworkChoice>> PublicNetwork = new("public-network", Network,
        "The network by which clients and monitors talk.")
    {
        Default = "management",
        Example = "management",
    };

    public static readonly Key<Located<NetworkChoice>> ClusterNetwork = new("cluster-network", Network,
        "The network by which OSDs replicate.")
    {
        Default = "mesh",
        Example = "mesh",
    };

    public static readonly Key<Located<Token>> Profile = new("profile", new WordType("none", "nvme"),
        "A named set of tuned options; what `options` says wins over it.")
    {
        Default = "none",
        Example = "nvme",
    };

    public static readonly Key<ImmutableArray<CephSectionOptions>> Options = new("options",
        new MapType<CephSection, ImmutableArray<CephOptionSpec>, CephSectionOptions>(
            "<section>", Section, SectionOptions, static (section, options) => new(section, options)),
        "Options of Ceph's configuration by section (global, mon, mgr, osd, mds, client), as Ceph writes them.")
    {
        Example = "{ osd: { osd_memory_target: 8GiB } }",
    };

    public static readonly Key<ImmutableArray<PoolSpec>> Pools = new("pools",
        new MapType<PoolName, PoolSpec, PoolSpec>(
            "<name>", PoolKeys.PoolNameType, PoolKeys.Type, static (_, pool) => pool),
        "The pools to create or to adjust, by name.")
    {
        WhenMissing = "no pools are made",
        Example = "{ cephtb4: { size: 3, min-size: 2 } }",
    };

    public static readonly ObjectType<CephSpec> Type = new(
        [Release, Repository, PublicNetwork, ClusterNetwork, Profile, Options, Pools],
        static bound => new()
        {
            Span = bound.Span,
            Release = bound.Find(Release),
            Repository = bound.Get(Repository),
            PublicNetwork = bound.Get(PublicNetwork),
            ClusterNetwork = bound.Get(ClusterNetwork),
            Profile = bound.Get(Profile),
            Options = Flatten(bound.Get(Options)),
            Pools = bound.Get(Pools),
        });

    private static ImmutableArray<CephOptionSpec> Flatten(ImmutableArray<CephSectionOptions> sections)
    {
        var all = ImmutableArray.CreateBuilder<CephOptionSpec>();
        foreach (var section in sections)
        {
            foreach (var option in section.Options) all.Add(option with { Section = section.Name });
        }

        return all.ToImmutable();
    }
}
