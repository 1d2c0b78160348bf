using Tb4Gen.Core.Verification.Formats;
using Xunit;

namespace Tb4Gen.Core.Tests.Verification.Formats;

/// <summary>The formats of one assignment or name a line.</summary>
public sealed class LineFormatTests
{
    [Fact]
    public void Sysctl_reads_keys_and_values()
    {
        List<Problem> problems = [];
        var document = SysctlReader.Read("# c\nvm.swappiness = 1\n\nkernel.panic=10\n", problems);

        Assert.Empty(problems);
        Assert.Equal(
            [new Entry(2, "", "vm.swappiness", "1"), new Entry(4, "", "kernel.panic", "10")],
            document.Entries);
    }

    [Theory]
    [InlineData("vm.swappiness 1\n", "1: the line has no '='")]
    [InlineData("vm.swappiness =\n", "1: vm.swappiness has no value")]
    [InlineData("= 1\n", "1: '' is no key")]
    [InlineData("a b = 1\n", "1: 'a b' is no key")]
    [InlineData("a = 1\nb = 2\na = 3\n", "3: a is already set in line 1")]
    public void Sysctl_reports_lines_that_would_have_no_effect(string text, string problem)
    {
        Assert.Equal([problem], Reading.Problems(static (t, p) => SysctlReader.Read(t, p), text));
    }

    [Fact]
    public void A_module_list_is_one_name_a_line()
    {
        List<Problem> problems = [];
        var document = ModuleListReader.Read("; c\nthunderbolt_net\n\nbonding\n", problems);

        Assert.Empty(problems);
        Assert.Equal([new Entry(2, "", "thunderbolt_net", ""), new Entry(4, "", "bonding", "")], document.Entries);
        Assert.Equal(
            ["2: 'bonding mode=1' is not one module's name"],
            Reading.Problems(static (t, p) => ModuleListReader.Read(t, p), "thunderbolt_net\nbonding mode=1\n"));
    }

    [Fact]
    public void Ceph_reads_sections_options_and_masks()
    {
        List<Problem> problems = [];
        const string Text = "[global]\n\tx_y = 1\n\n[osd/host:n2]\nosd_memory_target = 8589934592\n";
        var document = CephConfReader.Read(Text, problems);

        Assert.Empty(problems);
        Assert.Equal(
            [new Entry(2, "global", "x_y", "1"), new Entry(5, "osd/host:n2", "osd_memory_target", "8589934592")],
            document.Entries);
    }

    [Theory]
    [InlineData("x_y = 1\n", "1: x_y stands in front of the first section")]
    [InlineData("[osd]\nx\n", "2: the line is neither a heading nor an assignment")]
    [InlineData("[osd]\nx =\n", "2: x has no value")]
    [InlineData("[osd]\nx = a#b\n", "2: the value of x ends at the comment sign in it")]
    [InlineData("[osd]\nx = a\\\n", "2: a backslash at the end joins the next line")]
    [InlineData("[osd]\nx = 1\nx = 2\n", "3: x is already set in line 2")]
    [InlineData("[osd]\nx = 1\n[mon]\ny = 1\n[osd]\nz = 1\n", "5: [osd] has already begun in line 1")]
    public void Ceph_reports_what_the_monitor_would_lose(string text, string problem)
    {
        Assert.Equal([problem], Reading.Problems(static (t, p) => CephConfReader.Read(t, p), text));
    }

    [Fact]
    public void Ceph_knows_no_other_sections()
    {
        Assert.StartsWith(
            "1: a section is global, mon,",
            Assert.Single(Reading.Problems(static (t, p) => CephConfReader.Read(t, p), "[ods]\nx = 1\n")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Frr_lines_belong_to_their_block()
    {
        List<Problem> problems = [];
        const string Text = "frr version 10.4.1\n!\nrouter openfabric tb4\n net 49.00\nexit\n!\nline vty\n!\n";
        var document = FrrReader.Read(Text, problems);

        Assert.Empty(problems);
        Assert.Equal(
            [
                new Entry(1, "", "frr version 10.4.1", ""),
                new Entry(3, "", "router openfabric tb4", ""),
                new Entry(4, "router openfabric tb4", "net 49.00", ""),
                new Entry(7, "", "line vty", ""),
            ],
            document.Entries);
    }

    [Theory]
    [InlineData(" net 49.00\n", "1: the indented line belongs to no block")]
    [InlineData("router x\n net 49.00\ninterface en05\nexit\n", "1: the block 'router x' has no 'exit'")]
    [InlineData("interface en05\n", "1: the block 'interface en05' has no 'exit'")]
    [InlineData("exit\n", "1: 'exit' ends no block")]
    [InlineData("hostnam n2\n", "1: 'hostnam n2' is no command of this level")]
    public void Frr_reports_blocks_that_vtysh_would_mix_up(string text, string problem)
    {
        Assert.Equal([problem], Reading.Problems(static (t, p) => FrrReader.Read(t, p), text));
    }
}
