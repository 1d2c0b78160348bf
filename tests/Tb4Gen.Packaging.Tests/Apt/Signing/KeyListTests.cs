using Tb4Gen.Packaging.Apt.Signing;
using Xunit;

namespace Tb4Gen.Packaging.Tests.Apt.Signing;

/// <summary>What gpg 2.4 and sq 1.3 of Debian 13 print.</summary>
public sealed class KeyListTests
{
    private const string Gpg = """
        sec:u:1024:1:1AD30AEFF75A27AB:1795676223:1890284223::u:::scSC:::+:::::0:
        fpr:::::::::37CDC34DC03D112C5C2FB0481AD30AEFF75A27AB:
        grp:::::::::D4DCAB5B5DD0BC87393D3BE85D4C39BC143F883B:
        uid:u::::1795676223::CB8E05380C9221313B3474C84284B4A81D6C79B3::Old <old@lab.example>::::::::::0:
        sec:r:255:22:CF74ECAB5A0BCE2E:1795676223:::-:::sc:::#::ed25519:::0:
        fpr:::::::::F598FAC7298371205F1023C9CF74ECAB5A0BCE2E:
        uid:r::::1795676223::282DBC59FA8163DAFF1A8C9F6813A1915AED45B7::Rev <rev@lab.example>::::::::::0:
        ssb:u:3072:17:2B1CD033901745FF:1795676223:1890284223:::::s:::+::ed25519::
        fpr:::::::::2B1CD033901745FF750565EC9020E8CF96DDEA40:
        ssb:e:255:18:2B1CD033901745FE:1795676223:1577923200:::::e:::+::cv25519::
        fpr:::::::::06D0AC9F645A3B42E1665BEE64D2C53D76DD3ED8:

        """;

    private const string Sq = """
        k.pgp: Transferable Secret Key.

              Fingerprint: 5F804BCB272D384A84DC7432B1F36D26933F835D
                           Invalid: The primary key is not live: Expired on 2020-01-02T00:00:00Z
          Public-key algo: EdDSA
          Public-key size: 256 bits
               Secret key: Unencrypted
            Creation time: 2020-01-01 00:00:00 UTC
          Expiration time: 2020-01-02 00:00:00 UTC (creation time + 1day)
                Key flags: certification

                   Subkey: 2B1CD033901745FF750565EC9020E8CF96DDEA40
                           Revoked:
                            - No reason specified
                              On: 2026-11-26 06:57:03 UTC
          Public-key algo: RSA
          Public-key size: 1024 bits
               Secret key: Encrypted
                Key flags: signing

                   Subkey: 06D0AC9F645A3B42E1665BEE64D2C53D76DD3ED8
          Public-key algo: EdDSA
          Public-key size: 256 bits
                Key flags: signing

                   UserID: Repo <r@lab.example>
                           Revoked:
                            - No reason specified

        """;

    [Fact]
    public void Keys_of_gpg_are_read_with_their_parts()
    {
        var keys = GpgKeyList.Read(Gpg);

        Assert.Equal(
            [
                "37CDC34DC03D112C5C2FB0481AD30AEFF75A27AB RSA 1024 until 2029-11-25 signs weak",
                "F598FAC7298371205F1023C9CF74ECAB5A0BCE2E EdDSA 255 revoked",
                "2B1CD033901745FF750565EC9020E8CF96DDEA40 DSA 3072 until 2029-11-25 signs weak",
                "06D0AC9F645A3B42E1665BEE64D2C53D76DD3ED8 algorithm 18 255 until 2020-01-02",
            ],
            keys.SelectMany(static k => k).Select(Shown));
        Assert.Equal([1, 3], keys.Select(static k => k.Length));
    }

    [Fact]
    public void A_key_of_sq_is_read_with_its_parts() => Assert.Equal(
        [
            "5F804BCB272D384A84DC7432B1F36D26933F835D EdDSA 256 until 2020-01-02",
            "2B1CD033901745FF750565EC9020E8CF96DDEA40 RSA 1024 revoked signs weak",
            "06D0AC9F645A3B42E1665BEE64D2C53D76DD3ED8 EdDSA 256",
        ],
        SqInspection.Read(Sq).Select(Shown));

    [Fact]
    public void A_file_without_a_key_has_no_parts()
    {
        Assert.Empty(SqInspection.Read("garbage: No OpenPGP data.\n"));
        Assert.Empty(GpgKeyList.Read(""));
    }

    private static string Shown(KeyPart part)
    {
        var until = part.Expires is { } expires ? $" until {expires:yyyy-MM-dd}" : "";
        var words = $"{(part.IsRevoked ? " revoked" : "")}{(part.CanSign ? " signs" : "")}{(part.IsWeak ? " weak" : "")}";
        return $"{part.Fingerprint} {part.Algorithm} {part.Bits}{until}{words}";
    }
}
