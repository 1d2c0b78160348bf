using Tb4Gen.Core.Diagnostics;
using Xunit;

namespace Tb4Gen.Core.Tests.Rules;

public sealed class HostRuleTests
{
    [Theory]
    [InlineData("64GiB", 1048576, null)]
    [InlineData("64GiB", 2097152, "TB6010")]
    [InlineData("64GiB", 4194304, "TB6011")]
    [InlineData("16GiB", 1048576, "TB6011")]
    [InlineData("256GiB", 4194304, null)]
    public void Memory_that_is_kept_back_is_judged_by_the_memory_there_is(string memory, int kibibytes, string? code)
    {
        var codes = Checked.Codes(
            $"defaults: {{ hardware: ms-01, memory: {memory} }}\nsysctl: {{ vm.min_free_kbytes: {kibibytes} }}");

        Assert.Equal(code, codes.SingleOrDefault(static c => c.StartsWith("TB6", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_share_and_the_most_that_is_sensible_are_said()
    {
        var finding = Checked.Only("TB6011", "sysctl: { vm.min_free_kbytes: 4194304 }");

        Assert.Equal("vm.min_free_kbytes keeps 6.3 % of the memory of n2, n3 and n4 unused", finding.Message);
        Assert.StartsWith("use at most 1342177, 2 % of the memory", finding.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Much_memory_that_is_kept_back_of_an_unknown_amount_is_a_warning()
    {
        const string Unknown = """
            hardware: { ms-01: { ports: { en05: { path: "pci-0000:00:0d.2" }, en06: { path: "pci-0000:00:0d.3" } } } }

            """;

        Assert.Contains("TB6012", Checked.Codes($"{Unknown}sysctl: {{ vm.min_free_kbytes: 2097152 }}"));
        Assert.DoesNotContain("TB6012", Checked.Codes($"{Unknown}sysctl: {{ vm.min_free_kbytes: 65536 }}"));
    }

    [Theory]
    [InlineData("net.ipv4.ip_forward: 1", "TB6013")]
    [InlineData("net/ipv4/conf/all/forwarding: 1", "TB6013")]
    [InlineData("net.ipv4.ip_forward: 0", "TB6031")]
    [InlineData("net.ipv4.conf.en05.forwarding: 0", "TB6031")]
    [InlineData("net.ipv4.conf.en5.rp_filter: 2", "TB6014")]
    [InlineData("vm.swappiness: 201", "TB6015")]
    [InlineData("vm.dirty_ratio: lots", "TB6015")]
    [InlineData("net.ipv4.tcp_rmem: 4096 131072", "TB6015")]
    [InlineData("net.core.rmem_max: 4294967296", "TB6015")]
    [InlineData("vn.swappiness: 1", "TB6016")]
    public void A_kernel_parameter_that_cannot_be_or_harms_is_reported(string entry, string code)
    {
        Assert.Equal([code], Checked.Codes($"sysctl: {{ {entry} }}"));
    }

    [Theory]
    [InlineData("vm.swappiness: 200")]
    [InlineData("net.core.rmem_max: 268435456")]
    [InlineData("net.ipv4.tcp_rmem: 4096 131072 67108864")]
    [InlineData("net.ipv4.conf.all.rp_filter: 2")]
    [InlineData("net.ipv4.conf.en05.rp_filter: 2")]
    [InlineData("net.ipv4.conf.vmbr1.forwarding: 0")]
    [InlineData("net.ipv4.conf.en05.forwarding: 1")]
    [InlineData("kernel.panic: -1")]
    public void A_kernel_parameter_that_can_be_is_not_reported(string entry)
    {
        Assert.Empty(Checked.Codes($"sysctl: {{ {entry} }}"));
    }

    [Theory]
    [InlineData("'a\"b'", "TB6017")]
    [InlineData("memmap=1G$4G", "TB6017")]
    [InlineData("a\\b", "TB6017")]
    [InlineData("thunderbolt.xdomain=0", "TB6018")]
    [InlineData("'module_blacklist=nouveau,thunderbolt-net'", "TB6018")]
    public void A_kernel_argument_that_breaks_GRUB_or_the_mesh_is_reported(string argument, string code)
    {
        Assert.Equal([code], Checked.Codes($"kernel-arguments: [{argument}]"));
    }

    [Fact]
    public void Kernel_arguments_that_are_in_use_are_not_reported()
    {
        Assert.Empty(Checked.Codes(
            "kernel-arguments: [intel_iommu=on, iommu=pt, thunderbolt.host_reset=0, 'module_blacklist=nouveau']"));
    }

    [Fact]
    public void Kernel_arguments_with_root_on_zfs_are_a_warning()
    {
        const string Zfs = """
            kernel-arguments: [intel_iommu=on]
            install:
              country: us
              mailto: root@lab.example
              filesystem: zfs
              disks: [sda]
              root-password-hash: { secret: root-password-hash }
            """;

        Assert.Equal(Severity.Warning, Checked.Only("TB6019", Zfs).Severity);
        Assert.Empty(Checked.Codes("kernel-arguments: [intel_iommu=on]"));
    }

    [Theory]
    [InlineData("/usr/lib/systemd/network/05-tb4-en05.link", "TB6020")]
    [InlineData("/etc/udev/rules.d/85-tb4.rules", "TB6020")]
    [InlineData("/usr/libexec/tb4gen", "TB6020")]
    [InlineData("/etc/sysctl.d/60-tb4.conf", "TB6020")]
    [InlineData("/etc/pve/storage.cfg", "TB6022")]
    [InlineData("/proc/sys/vm/swappiness", "TB6022")]
    [InlineData("/etc/network/interfaces.d/sdn", "TB6023")]
    [InlineData("/etc/ceph/ceph.conf", "TB6023")]
    [InlineData("/lib/systemd/system/lab.service", "TB6032")]
    public void A_file_where_none_of_the_user_s_can_lie_is_reported(string path, string code)
    {
        Assert.Equal([code], Checked.Codes($"files: [{{ path: {path}, content: x }}]"));
    }

    [Theory]
    [InlineData("/etc/motd")]
    [InlineData("/usr/lib/systemd/network/05-tb5.link")]
    [InlineData("/etc/network/interfaces.d/storage")]
    [InlineData("/library/books")]
    [InlineData("/etc/pve-lab.conf")]
    public void A_file_elsewhere_is_not_reported(string path)
    {
        Assert.Empty(Checked.Codes($"files: [{{ path: {path}, content: x }}]"));
    }

    [Fact]
    public void Two_files_of_one_path_are_reported_for_the_nodes_that_get_both()
    {
        var finding = Checked.Only("TB6021", """
            files:
              - { path: /etc/motd, content: x, nodes: [n2, n3] }
              - { path: /etc/motd, content: y, nodes: [n3, n4] }
            """);

        Assert.Equal("/etc/motd is given twice for n3", finding.Message);
    }

    [Fact]
    public void A_source_that_cannot_be_read_is_reported_and_one_that_can_is_not()
    {
        Assert.Equal(
            "files/modt cannot be read: no such file or folder",
            Checked.Only("TB6024", "files: [{ path: /etc/motd, source: files/modt }]").Message);
        Assert.Empty(Checked.Codes("files: [{ path: /etc/motd, source: files/motd }]"));
    }

    [Fact]
    public void A_file_for_a_node_that_does_not_exist_is_reported()
    {
        Assert.Equal(
            "n44, which is to get /etc/motd, is not among the nodes",
            Checked.Only("TB6025", "files: [{ path: /etc/motd, content: x, nodes: [n44] }]").Message);
    }

    [Fact]
    public void A_file_that_everybody_may_write_is_a_warning_with_the_better_mode()
    {
        Assert.Equal(
            "take the bit away: \"0664\"",
            Checked.Only("TB6026", "files: [{ path: /etc/motd, content: x, mode: \"0666\" }]").Help);
    }
}
