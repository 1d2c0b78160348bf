using Tb4Gen.Core.Binding.Docs;
using Xunit;

namespace Tb4Gen.Core.Tests.Binding;

public sealed class KeyHelpTests
{
    [Fact]
    public void A_key_is_explained_with_type_default_and_example() => Assert.Equal("""
        mesh.hello-interval: a duration from 1s to 600s, such as 30s, 5m or 1h

        The time between two hellos on a port.

        Default: 1s

        Example:

          mesh:
            hello-interval: 1s

        """, KeyHelp.Find("mesh.hello-interval").Text);

    [Fact]
    public void A_key_inside_maps_is_shown_under_names_of_the_example() => Assert.Contains("""
          hardware:
            ms-01:
              ports:
                en05:
                  path: "pci-0000:00:0d.2"
        """, KeyHelp.Find("hardware.<profile>.ports.<name>.path").Text, StringComparison.Ordinal);

    [Fact]
    public void A_key_inside_a_list_is_shown_in_an_item() =>
        Assert.Contains("  files:\n    - path: /etc/motd\n", KeyHelp.Find("files.path").Text, StringComparison.Ordinal);

    [Fact]
    public void The_keys_of_an_object_are_listed()
    {
        var text = KeyHelp.Find("management").Text;
        Assert.Contains("\n  subnet   The wired network that", text, StringComparison.Ordinal);
        Assert.Contains("(required)", text, StringComparison.Ordinal);
        Assert.Contains("(default vmbr0)", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hello-interval", "mesh.hello-interval")]
    [InlineData("nodes.n3.mac", "nodes.<name>.mac")]
    [InlineData("nodes.n3", "nodes")]
    [InlineData("files[].path", "files.path")]
    [InlineData("sysctl.vm.swappiness", "sysctl")]
    [InlineData("ceph.options.osd.osd_memory_target", "ceph.options")]
    [InlineData("ceph.pools.cephtb4.min-size", "ceph.pools.<name>.min-size")]
    public void A_key_is_found_by_last_name_and_by_the_names_of_entries(string name, string path)
    {
        var help = KeyHelp.Find(name);
        Assert.Equal([path], help.Candidates);
        Assert.StartsWith(path + ":", help.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("memory", "hardware.<profile>.memory nodes.<name>.memory defaults.memory")]
    [InlineData("mesh.mtuu", "mesh.mtu")]
    [InlineData("helo-interval", "mesh.hello-interval")]
    [InlineData("kubernetes", "")]
    public void A_name_that_is_not_one_key_gives_those_that_can_be_meant(string name, string candidates)
    {
        var help = KeyHelp.Find(name);
        Assert.Null(help.Text);
        Assert.Equal(
            candidates.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            help.Candidates.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_table_has_a_row_for_every_key()
    {
        var rows = KeyDocs.Markdown().TrimEnd().Split('\n');
        Assert.Equal(SchemaIndex.All.Length + 2, rows.Length);
        Assert.Contains(
            rows, static r => r.StartsWith("| `ceph.pools.<name>.min-size` | How many", StringComparison.Ordinal));
        Assert.All(rows, static r => Assert.Equal(
            5, r.Replace("\\|", "", StringComparison.Ordinal).Count(static c => c == '|')));
    }
}
