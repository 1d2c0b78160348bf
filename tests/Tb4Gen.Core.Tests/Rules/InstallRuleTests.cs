using System.Text;
using Tb4Gen.Core.Pipeline;
using Xunit;

namespace Tb4Gen.Core.Tests.Rules;

public sealed class InstallRuleTests
{
    private const string Key = "AAAAC3NzaC1lZDI1NTE5AAAAIB3KDazUZ0gt7Up8ZNIS1iuTlcVOsvuuRvveCDAZpD3p";

    [Fact]
    public void A_node_without_a_MAC_address_is_reported()
    {
        Assert.Equal("n4 has no `mac`, by which the installer finds its wired port", Checked.Only("TB7001", """
            nodes:
              n2: { management: 10.11.12.12, mac: "02:00:00:00:00:12" }
              n3: { management: 10.11.12.13, mac: "02:00:00:00:00:13" }
              n4: { management: 10.11.12.14 }
            """).Message);
    }

    [Fact]
    public void What_the_answer_file_cannot_do_without_is_reported()
    {
        Assert.Equal(["TB7002", "TB7003"], Checked.Codes("management: { subnet: 10.11.12.0/24 }"));
    }

    [Theory]
    [InlineData("uk", "did you mean gb?")]
    [InlineData("xx", "name the country by its code of ISO 3166-1, such as us or de")]
    public void A_country_that_the_installer_does_not_know_is_reported(string country, string help)
    {
        Assert.Equal(help, Checked.Only("TB7004", Install($"country: {country}")).Help);
    }

    [Theory]
    [InlineData("Europe/Viena", "did you mean Europe/Vienna?")]
    [InlineData("Etc/UTC", "did you mean UTC?")]
    [InlineData("Europe/Kiev", "did you mean Europe/Kyiv?")]
    public void A_time_zone_that_the_installer_does_not_know_is_reported(string timezone, string help)
    {
        Assert.Equal(help, Checked.Only("TB7005", Install($"country: us\n  timezone: {timezone}")).Help);
    }

    [Theory]
    [InlineData("Europe/Vienna")]
    [InlineData("America/Argentina/Buenos_Aires")]
    [InlineData("Africa/Abidjan")]
    [InlineData("UTC")]
    public void A_time_zone_of_zone_tab_is_not_reported(string timezone)
    {
        Assert.Empty(Checked.Codes(Install($"country: zw\n  timezone: {timezone}")));
    }

    [Theory]
    [InlineData("mail@example.invalid", true)]
    [InlineData("root@-lab.example", true)]
    [InlineData("ro(ot@lab.example", true)]
    [InlineData("root@localhost", false)]
    [InlineData("o'neil+lab@lab.example", false)]
    public void A_mail_address_is_judged_as_the_installer_does(string address, bool isRefused)
    {
        Assert.Equal(isRefused, Checked.Codes(Install("country: us", mailto: address)).Contains("TB7006"));
    }

    [Theory]
    [InlineData("team@lab.example", "it has no address in angle brackets at its end")]
    [InlineData("Lab Team <team@lab.example> on call", "it has no address in angle brackets at its end")]
    [InlineData("<team@lab.example>", "it has no name in front of the address")]
    [InlineData("root <team@lab.example>", "root is the name of an account, not of who answers for the package")]
    [InlineData("Doe, John <team@lab.example>", "',' cannot stand in the name")]
    [InlineData("Team <root@lab.example>", "mail to root goes to another one on each machine")]
    [InlineData("Team <te am@lab.example>", "' ' cannot stand in front of the @")]
    [InlineData("Team <te..am@lab.example>", "a dot stands between two other characters in front of the @")]
    [InlineData("Team <team@lab_1.example>", "behind the @ is no host name")]
    [InlineData("Team <team@localhost>", "localhost is no domain, which has a dot")]
    [InlineData("Team <team@10.11.12.1>", "10.11.12.1 is an IP address and no domain")]
    [InlineData(" Team <team@lab.example>", "it begins with a blank")]
    public void A_maintainer_that_lintian_calls_an_error_is_reported(string maintainer, string problem) =>
        Assert.Equal(
            $"{maintainer} is no maintainer of a Debian package: {problem}",
            Checked.Only("TB7017", $"package: {{ maintainer: \"{maintainer}\" }}").Message);

    [Theory]
    [InlineData("J. Doe (on call) <j.doe+lab@lab.example>")]
    [InlineData("Jörg O'Neil & Co <team@lab.lan>")]
    public void A_maintainer_that_can_be_written_to_is_not_reported(string maintainer) =>
        Assert.DoesNotContain("TB7017", Checked.Codes($"package: {{ maintainer: \"{maintainer}\" }}"));

    [Fact]
    public void A_system_disk_that_is_an_OSD_s_is_reported_with_the_nodes()
    {
        Assert.Equal(
            "nvme0n1 is also an OSD disk of n2, n3 and n4",
            Checked.Only("TB7007", Install("country: us", disks: "[nvme0n1]")).Message);
    }

    [Theory]
    [InlineData("sda1", true)]
    [InlineData("nvme0n1p2", true)]
    [InlineData("n1", true)]
    [InlineData("nvme0", true)]
    [InlineData("sdaa", false)]
    [InlineData("nvme10n1", false)]
    [InlineData("vdb", false)]
    [InlineData("mmcblk0", false)]
    public void A_name_that_is_not_a_whole_disk_s_is_reported(string disk, bool isReported)
    {
        Assert.Equal(isReported, Checked.Codes(Install("country: us", disks: $"[{disk}]")).Contains("TB7008"));
    }

    [Theory]
    [InlineData("filesystem: ext4", "[sda, sdb]", "TB7009")]
    [InlineData("filesystem: zfs\n  raid: raid1", "[sda]", "TB7010")]
    [InlineData("filesystem: zfs\n  raid: raid10", "[sda, sdb, sdc, sdd, sde]", "TB7010")]
    [InlineData("filesystem: zfs\n  raid: raidz-3", "[sda, sdb, sdc, sdd]", "TB7010")]
    [InlineData("filesystem: xfs\n  raid: raid1", "[sda]", "TB7011")]
    [InlineData("filesystem: btrfs\n  raid: raidz-1", "[sda, sdb, sdc]", "TB7011")]
    [InlineData("filesystem: zfs", "[sda, sdb, sdc]", "TB7011")]
    public void Disks_that_do_not_fit_the_file_system_are_reported(string filesystem, string disks, string code)
    {
        Assert.Equal([code], Checked.Codes(Install($"country: us\n  {filesystem}", disks: disks)));
    }

    [Theory]
    [InlineData("filesystem: zfs", "[sda, sdb]")]
    [InlineData("filesystem: btrfs\n  raid: raid10", "[sda, sdb, sdc, sdd]")]
    [InlineData("filesystem: zfs\n  raid: raid0", "[sda]")]
    public void Disks_that_fit_the_file_system_are_not_reported(string filesystem, string disks)
    {
        Assert.Empty(Checked.Codes(Install($"country: us\n  {filesystem}", disks: disks)));
    }

    [Fact]
    public void A_full_name_that_is_too_long_is_one_finding()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('a', 60), 4)) + ".example";

        Assert.Equal(
            "the full name of n2 has 254 characters, at most 253 are possible",
            Checked.Only("TB7012", $"domain: {domain}").Message);
    }

    [Theory]
    [InlineData($"ssh-rsa {Key} admin", "what is in it is no ssh-rsa key")]
    [InlineData("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAA admin", "its base64 is cut off or damaged")]
    [InlineData("ssh-dss AAAAB3NzaC1kc3MAAACB admin", "DSA keys are no longer taken")]
    [InlineData($"ssh-ed2551 {Key} admin", "ssh-ed2551 is not a type of key")]
    public void An_SSH_key_that_sshd_does_not_take_is_reported(string key, string problem)
    {
        Assert.Equal(
            $"sshd will not take this key: {problem}",
            Checked.Only("TB7013", Install($"country: us\n  ssh-keys: [{key}]")).Message);
    }

    [Fact]
    public void A_whole_SSH_key_is_not_reported()
    {
        Assert.Empty(Checked.Codes(Install($"country: us\n  ssh-keys: [ssh-ed25519 {Key}]")));
    }

    [Fact]
    public void An_ISO_of_another_release_is_a_warning()
    {
        Assert.Equal(
            "the ISO installs 9.1, but the files are made for 9.2",
            Checked.Only("TB7014", Install("country: us\n  iso-release: \"9.1\"")).Message);
    }

    [Fact]
    public void What_is_said_about_the_disks_stands_in_the_answer_file_in_the_installers_units()
    {
        var text = Checked.Over(Install(
            "country: us\n  hdsize: 128GiB\n  swapsize: 512MiB\n  maxvz: 0\n  reboot-on-error: true\n  pin-nic: true"));
        var cluster = Compiler.Compile(new("cluster.yaml", Encoding.UTF8.GetBytes(text), static _ => null));

        Assert.False(cluster.HasErrors);
        var answer = cluster.Artifacts.Single(static a => a.Path == "nodes/n2/answer.toml");
        var lines = Encoding.UTF8.GetString(answer.Content.Span).Split('\n').SkipWhile(static l => l != "[disk-setup.lvm]");
        Assert.Equal(["[disk-setup.lvm]", "hdsize = 128", "swapsize = 0.5", "maxvz = 0", ""], lines);
    }

    [Fact]
    public void Further_name_servers_are_noted()
    {
        Assert.Equal(
            "the installer takes 10.11.12.1 and leaves 10.11.12.2 out",
            Checked.Only(
                "TB7015",
                "management: { subnet: 10.11.12.0/24, gateway: 10.11.12.1, dns: [10.11.12.1, 10.11.12.2] }").Message);
    }

    [Fact]
    public void A_VLAN_that_the_installer_cannot_set_is_a_warning()
    {
        Assert.Equal(["TB7016"], Checked.Codes(
            "management: { subnet: 10.11.12.0/24, gateway: 10.11.12.1, dns: [10.11.12.1], vlan: 20 }"));
    }

    [Theory]
    [InlineData("filesystem: zfs\n  swapsize: 8GiB", "`swapsize` is for ext4 and xfs, and the file system is zfs")]
    [InlineData("filesystem: btrfs\n  arc-max: 4GiB", "`arc-max` is for zfs, and the file system is btrfs")]
    [InlineData("ashift: 12", "`ashift` is for zfs, and the file system is ext4")]
    [InlineData("filesystem: xfs\n  compress: zstd", "`compress` is for zfs and btrfs, and the file system is xfs")]
    [InlineData("filesystem: btrfs\n  compress: lz4", "`compress: lz4` is for zfs, and the file system is btrfs")]
    [InlineData("filesystem: zfs\n  compress: zlib", "`compress: zlib` is for btrfs, and the file system is zfs")]
    public void A_word_about_the_disks_of_another_file_system_is_reported(string lines, string message) =>
        Assert.Equal(message, Checked.Only("TB7018", Install($"country: us\n  {lines}")).Message);

    [Theory]
    [InlineData("hdsize: 1GiB", "no system fits into 1GiB")]
    [InlineData("hdsize: 64GiB\n  swapsize: 33GiB", "swap may be half of the disk, and 33GiB of 64GiB is more")]
    [InlineData("hdsize: 64GiB\n  minfree: 64GiB", "64GiB of 64GiB cannot stay free")]
    [InlineData("filesystem: zfs\n  arc-max: 32MiB", "32MiB is less than the cache of zfs can have")]
    public void A_disk_that_cannot_be_divided_so_is_reported(string lines, string message) =>
        Assert.Equal(message, Checked.Only("TB7019", Install($"country: us\n  {lines}")).Message);

    [Theory]
    [InlineData("hdsize: 64GiB\n  swapsize: 32GiB\n  maxvz: 0\n  minfree: 8GiB\n  maxroot: 16GiB")]
    [InlineData("swapsize: 33GiB")]
    [InlineData("filesystem: zfs\n  hdsize: 2GiB\n  arc-max: 64MiB\n  ashift: 12\n  compress: gzip")]
    [InlineData("filesystem: btrfs\n  compress: lzo")]
    public void A_disk_that_can_be_divided_so_is_not_reported(string lines) =>
        Assert.Empty(Checked.Codes(Install($"country: us\n  {lines}")));

    [Theory]
    [InlineData("9.1", "subscription-key: { secret: key }", "`subscription-key` since 9.2, and the ISO is of 9.1")]
    [InlineData("9.0", "pin-nic: true", "`pin-nic` since 9.1, and the ISO is of 9.0")]
    public void A_key_that_the_ISO_does_not_know_is_reported(string release, string line, string message) => Assert.Equal(
        $"the installer knows {message}",
        Checked.Only("TB7020", Install($"country: us\n  iso-release: \"{release}\"\n  {line}")).Message);

    [Theory]
    [InlineData("9.2", "subscription-key: { secret: key }")]
    [InlineData("9.1", "pin-nic: true")]
    [InlineData("9.0", "pin-nic: false")]
    public void A_key_that_the_ISO_knows_is_not_reported(string release, string line) =>
        Assert.DoesNotContain("TB7020", Checked.Codes(Install($"country: us\n  iso-release: \"{release}\"\n  {line}")));

    [Theory]
    [InlineData("", "there is no `nic`, its name")]
    [InlineData("nic: nic0,", "nic0 is a name that the installer gives to other ports")]
    public void A_wired_port_that_cannot_be_pinned_is_reported(string nic, string message)
    {
        var findings = Checked.Findings($$"""
            hardware:
              ms-01:
                memory: 64GiB
                ports: { en05: { path: "pci-0000:00:0d.2" }, en06: { path: "pci-0000:00:0d.3" } }
            defaults: { hardware: ms-01, {{nic}} roles: [monitor, manager, osd], osds: [/dev/nvme0n1] }
            {{Install("country: us\n  pin-nic: true")}}
            """);

        var finding = findings.First(static d => d.Code == "TB7021");
        Assert.Equal($"the wired port of n2 cannot be pinned: {message}", finding.Message);
    }

    private static string Install(string lines, string mailto = "root@lab.example", string disks = "[sda]") => $$"""
        install:
          {{lines}}
          mailto: {{mailto}}
          disks: {{disks}}
          root-password-hash: { secret: root-password-hash }
        """;
}
