using System.Text;
using Tb4Gen.Packaging.Install;
using Tb4Gen.Packaging.Iso;
using Tb4Gen.Packaging.Tests.Install;
using Xunit;

namespace Tb4Gen.Packaging.Tests.Iso;

public sealed class ReadingTests
{
    // As xorriso 1.5.4 prints it.
    private const string Report = """
        -volid 'PVE'
        -volume_date uuid '2026112611082100'
        El Torito catalog  : 1630  1
        El Torito cat path : /boot.catalog
        El Torito images   :   N  Pltf  B   Emul  Ld_seg  Hdpt  Ldsiz         LBA
        El Torito boot img :   1  BIOS  y   none  0x0000  0x00      4        2976
        El Torito boot img :   2  UEFI  y   none  0x0000  0x00   5760          75
        El Torito img path :   1  /boot/grub/i386-pc/eltorito.img
        PVD address  : 16s
        Volume Id    : PVE
        Creation Time: 2026112611082100
        """;

    [Fact]
    public void What_machines_boot_by_is_read()
    {
        var layout = IsoLayout.Read(Report);

        Assert.Equal(("PVE", "2026112611082100"), (layout.VolumeId, layout.VolumeDate));
        Assert.Equal([new("BIOS", 2976, 4), new("UEFI", 75, 5760)], layout.BootImages);
        Assert.Equal(new(2026, 11, 26, 11, 8, 21, TimeSpan.Zero), layout.Time);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000000000000000")]
    public void A_volume_without_a_date_gets_a_fixed_time(string date) =>
        Assert.Equal(2000, new IsoLayout("PVE", date, []).Time.Year);

    [Theory]
    [InlineData("RELEASE='9.2'\nISORELEASE='1'\nPRODUCT='pve'\nPRODUCTLONG='Proxmox VE'\n", "pve", "9.2", "Proxmox VE")]
    [InlineData("PRODUCT=\"pbs\"\nno line\nRELEASE=4.0", "pbs", "4.0", "")]
    [InlineData("", "", "", "")]
    public void What_an_ISO_says_of_itself_is_read(string text, string product, string release, string name)
    {
        var info = DiskInfo.Read(Encoding.UTF8.GetBytes(text));

        Assert.Equal((product, release, name), (info.Product, info.Release, info.Name));
    }

    // Measured on images that proxmox-auto-install-assistant 9.2.7 has made.
    [Fact]
    public void The_mode_file_is_the_assistants_byte_for_byte()
    {
        Assert.Equal("mode = \"iso\"\npartition_label = \"proxmox-ais\"\n\n[http]\n"u8, ModeFile.ForIso());
        Assert.Equal(53, ModeFile.ForIso().Length);
        Assert.Equal(59, ModeFile.ForPartition().Length);
        Assert.Equal(
            """
            mode = "http"
            partition_label = "proxmox-ais"

            [http]
            url = "https://deploy:8443/answer"
            cert_fingerprint = "AB:CD"
            token = "na\"me"

            """.ReplaceLineEndings("\n"),
            Encoding.UTF8.GetString(ModeFile.ForHttp("https://deploy:8443/answer", "AB:CD", new Secret(Secrets.Name("t"), "na\"me"))));
    }
}
