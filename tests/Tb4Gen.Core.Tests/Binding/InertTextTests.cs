using System.Reflection;
using Tb4Gen.Core.Binding.Schema;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Tests.Attacks;
using Xunit;

namespace Tb4Gen.Core.Tests.Binding;

/// <summary>
/// Each type that goes without a filter keeps to the alphabet that it states, whatever is put into a good value of it.
/// </summary>
public sealed class InertTextTests
{
    private delegate bool Parser<T>(string text, out T value, out string reason);

    /// <summary>Good values of each type, and its parser: the text that a template prints, or null.</summary>
    private static readonly Dictionary<Type, (string[] Samples, Func<string, string?> Parse)> Types = new()
    {
        [typeof(ByteSize)] = (["64GiB", "8G", "1024"], Of<ByteSize>(ByteSize.TryParse)),
        [typeof(CephOptionName)] = (["osd_memory_target", "mgr/dashboard/ssl"], Of<CephOptionName>(CephOptionName.TryParse)),
        [typeof(CephSection)] = (["osd", "osd.3", "osd/host:n-2", "client.rgw.a/class:x"], Of<CephSection>(CephSection.TryParse)),
        [typeof(ClusterName)] = (["lab", "a-1"], Of<ClusterName>(ClusterName.TryParse)),
        [typeof(DeviceId)] = (["d6030000-0060-6c0e-82c7-e80d13a1f424"], Of<DeviceId>(DeviceId.TryParse)),
        [typeof(DevicePath)] = (["/dev/nvme0n1", "/dev/disk/by-id/nvme-x_1:2.3+4@5"], Of<DevicePath>(DevicePath.TryParse)),
        [typeof(DomainName)] = (["lab", "lab.ex-ample"], Of<DomainName>(DomainName.TryParse)),
        [typeof(FabricId)] = (["tb4", "A-1"], Of<FabricId>(FabricId.TryParse)),
        [typeof(HostName)] = (["n2", "a-b"], Of<HostName>(HostName.TryParse)),
        [typeof(InterfaceName)] = (["en05", "En_5"], Of<InterfaceName>(InterfaceName.TryParse)),
        [typeof(Ipv4Address)] = (["10.100.0.12"], Of<Ipv4Address>(Ipv4Address.TryParse)),
        [typeof(Ipv4Network)] = (["10.100.0.0/24"], Of<Ipv4Network>(Ipv4Network.TryParse)),
        [typeof(MacAddress)] = (["02:00:00:00:ab:12", "02-00-00-00-AB-12"], Of<MacAddress>(MacAddress.TryParse)),
        [typeof(ModuleName)] = (["i915", "br-net_filter"], Of<ModuleName>(ModuleName.TryParse)),
        [typeof(PciPath)] = (["pci-0000:00:0d.2"], Of<PciPath>(PciPath.TryParse)),
        [typeof(PoolName)] = (["cephtb4", "A-b_c.d"], Of<PoolName>(PoolName.TryParse)),
        [typeof(SecretName)] = (["root-hash", "1.a_b"], Of<SecretName>(SecretName.TryParse)),
        [typeof(SysctlKey)] = (["vm.swappiness", "net/ipv4/conf/en-0.1/x_y"], Of<SysctlKey>(SysctlKey.TryParse)),
        [typeof(Token)] = (["ms-01", "a._-+:/@"], Of<Token>(Texts.TryName)),
    };

    public static TheoryData<string> Names =>
    [
        .. typeof(InertTextAttribute).Assembly.GetTypes()
            .Where(static t => t.GetCustomAttribute<InertTextAttribute>() is not null).Select(static t => t.Name),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_parser_takes_nothing_outside_of_its_alphabet(string name)
    {
        var (type, (samples, parse)) = Types.Single(t => t.Key.Name == name);
        var alphabet = type.GetCustomAttribute<InertTextAttribute>()!.Alphabet;
        var printed = samples.Select(s => parse(s) ?? $"`{s}` is no sample").ToList();
        foreach (var text in samples.SelectMany(Disturbed))
        {
            if (parse(text) is { } value) printed.Add(value);
        }

        Assert.All(printed, p => Assert.Matches($"^[{alphabet}]+\\z", p));
        Assert.All(printed, static p => Assert.True(char.IsAsciiLetterOrDigit(p[0]) || p[0] == '/', p));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_alphabet_is_no_larger_than_that_of_inert_text(string name)
    {
        var alphabet = Types.Single(t => t.Key.Name == name).Key.GetCustomAttribute<InertTextAttribute>()!.Alphabet;
        var all = Enumerable.Range(0, char.MaxValue + 1).Select(static i => ((char)i).ToString());
        var set = new System.Text.RegularExpressions.Regex($"^[{alphabet}]\\z");
        Assert.All(all.Where(c => set.IsMatch(c)), static c => Assert.True(InertText.Is("x" + c), $"U+{(int)c[0]:X4}"));
    }

    /// <summary>Each hostile text at each position, put in and in place of what stands there.</summary>
    private static IEnumerable<string> Disturbed(string sample)
    {
        var single = Enumerable.Range(0, 256).Select(static i => ((char)i).ToString())
            .Concat(["\u0130", "\u0131", "\u017f", "\u212a", "\uff41", "\uff10", "\u0660", "\u0430"]);
        foreach (var hostile in Attack.All.Concat(single).Append(""))
        {
            for (var i = 0; i <= sample.Length; i++)
            {
                yield return sample.Insert(i, hostile);
                if (i < sample.Length) yield return sample.Remove(i, 1).Insert(i, hostile);
            }
        }
    }

    private static Func<string, string?> Of<T>(Parser<T> parser)
        where T : struct => text => parser(text, out var value, out _) ? value.ToString() : null;
}
