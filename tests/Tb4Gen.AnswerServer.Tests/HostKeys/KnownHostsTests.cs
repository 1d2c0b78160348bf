using System.Text;
using Tb4Gen.AnswerServer.HostKeys;
using Xunit;

namespace Tb4Gen.AnswerServer.Tests.HostKeys;

public sealed class KnownHostsTests
{
    private static readonly string[] Names = ["n2", "n2.lab.example", "10.11.1.2"];

    [Theory]
    [InlineData("", "")]
    [InlineData("n2 ssh-rsa AAAA\n", "")]
    [InlineData("n2\tssh-rsa AAAA\n", "")]
    [InlineData(" \tn2 ssh-rsa AAAA\n", "")]
    [InlineData("n2 ssh-rsa AAAA", "")]
    [InlineData("[10.11.1.2]:22 ssh-rsa AAAA\n", "")]
    [InlineData("N2.lab.example,10.11.1.2 ssh-rsa AAAA\n", "")]
    [InlineData("a,n2,b ssh-rsa AAAA comment of mine\n", "a,b ssh-rsa AAAA comment of mine\n")]
    [InlineData(" a,n2\tssh-rsa\t AAAA \r\n", " a\tssh-rsa\t AAAA \r\n")]
    public void Lines_of_the_node_are_replaced(string before, string after) => Check(before, after);

    [Theory]
    [InlineData("n22 ssh-rsa AAAA\n[n2]:2222 ssh-rsa AAAA\n*.lab.example ssh-rsa AAAA\n")]
    [InlineData("# n2 is mine\n@cert-authority n2 ssh-rsa AAAA\n|1|abc=|def= ssh-rsa AAAA\n")]
    [InlineData("\n\n# mine\n \t \na ssh-rsa AAAA\r\n\r\n\nn2\n")]
    [InlineData("# \u00e9t\u00e9 in Latin 1, and \u00ff\u00fe\n\u00fc\u00df ssh-rsa AAAA \u00e4\n")]
    public void Lines_of_others_stay_byte_for_byte(string lines)
    {
        Check(lines, lines);
        // The last line may lack its end.
        Check(lines[..^1], lines);
    }

    private static void Check(string before, string after)
    {
        var key = HostKey.Parse(Bodies.Ed25519);

        var content = KnownHostsFile.Replace(Encoding.Latin1.GetBytes(before), Names, [key!]);

        Assert.Equal($"{after}n2,n2.lab.example,10.11.1.2 {Bodies.Ed25519}\n", Encoding.Latin1.GetString(content));
    }

    [Theory]
    [InlineData(Bodies.Ed25519, true)]
    [InlineData(Bodies.Ed25519 + " root@n2", true)]
    [InlineData("", false)]
    [InlineData("ssh-ed25519", false)]
    [InlineData("ssh-ed25519 AAAA", false)]
    [InlineData("ssh-ed25519 not-base64", false)]
    [InlineData("ssh-dss AAAAB3NzaC1kc3M", false)]
    [InlineData("ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIB3KDazUZ0gt7Up8ZNIS1iuTlcVOsvuuRvveCDAZpD3p", false)]
    [InlineData("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB3KDazUZ0gt7Up8ZNIS1iuT\nn3 ssh-rsa lcVOsvuuRvveCDAZpD3p", false)]
    public void A_key_is_whole_or_none(string text, bool isKey)
    {
        var key = HostKey.Parse(text);

        Assert.Equal(isKey, key is not null);
        if (key is not null) Assert.Equal(Bodies.Ed25519, $"{key.Type} {key.Blob}");
    }

    [Fact]
    public void Its_fingerprint_is_that_of_ssh_keygen() =>
        Assert.Matches("^SHA256:[A-Za-z0-9+/]{43}$", HostKey.Parse(Bodies.Ed25519)?.Fingerprint);
}
