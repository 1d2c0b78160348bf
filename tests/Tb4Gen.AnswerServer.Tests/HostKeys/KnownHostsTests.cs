using Tb4Gen.AnswerServer.HostKeys;
using Xunit;

namespace Tb4Gen.AnswerServer.Tests.HostKeys;

public sealed class KnownHostsTests
{
    private static readonly string[] Names = ["n2", "n2.lab.example", "10.11.1.2"];

    [Theory]
    [InlineData("", "")]
    [InlineData("n2 ssh-rsa AAAA\n", "")]
    [InlineData("N2.lab.example,10.11.1.2 ssh-rsa AAAA\n", "")]
    [InlineData("a,n2,b ssh-rsa AAAA comment of mine\n", "a,b ssh-rsa AAAA comment of mine\n")]
    [InlineData("n22 ssh-rsa AAAA\n[n2]:2222 ssh-rsa AAAA\n*.lab.example ssh-rsa AAAA\n", "n22 ssh-rsa AAAA\n[n2]:2222 ssh-rsa AAAA\n*.lab.example ssh-rsa AAAA\n")]
    [InlineData("# n2 is mine\n@cert-authority n2 ssh-rsa AAAA\n|1|abc=|def= ssh-rsa AAAA", "# n2 is mine\n@cert-authority n2 ssh-rsa AAAA\n|1|abc=|def= ssh-rsa AAAA\n")]
    public void Lines_of_others_stay(string before, string after)
    {
        var key = HostKey.Parse(Bodies.Ed25519);

        Assert.Equal($"{after}n2,n2.lab.example,10.11.1.2 {Bodies.Ed25519}\n", KnownHostsFile.Replace(before, Names, [key!]));
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
