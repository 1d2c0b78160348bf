using System.Security.Cryptography.X509Certificates;
using Tb4Gen.AnswerServer.Certificates;
using Tb4Gen.AnswerServer.State;
using Tb4Gen.Packaging.Files;
using Xunit;

namespace Tb4Gen.AnswerServer.Tests;

public sealed class CertificateTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private StateFolder Records => new(_folder.Path, "state");

    [Theory]
    [InlineData("deploy.lab.example")]
    [InlineData("10.11.12.5")]
    [InlineData("fd00::5")]
    public void It_is_made_once_for_the_name_of_the_server(string host)
    {
        using var first = ServerCertificate.OpenOrMake(Records, host, Now);
        using var second = ServerCertificate.OpenOrMake(Records, "other.example", Now.AddYears(10));

        Assert.Equal(first.Fingerprint, second.Fingerprint);
        Assert.Matches("^([0-9A-F]{2}:){31}[0-9A-F]{2}$", first.Fingerprint);
        Assert.True(first.Leaf.MatchesHostname(host));
        Assert.Equal("1.2.840.10045.3.1.7", first.Leaf.GetECDsaPublicKey()?.ExportParameters(false).Curve.Oid.Value);
        Assert.True(first.Leaf.HasPrivateKey);
        Assert.True(first.Leaf.NotAfter > Now.AddYears(10).LocalDateTime);
    }

    [Fact]
    public void One_whose_key_is_gone_is_not_replaced_without_a_word()
    {
        using (ServerCertificate.OpenOrMake(Records, "a.example", Now)) { }
        File.Delete(_folder.PathOf("key.pem"));

        var error = Assert.Throws<EnvironmentException>(() => ServerCertificate.OpenOrMake(Records, "a.example", Now));

        Assert.Contains("key.pem cannot be read: no such file", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathOf("key.pem")));
    }

    [Fact]
    public void One_of_somebody_else_brings_its_chain()
    {
        using var own = ServerCertificate.OpenOrMake(Records, "a.example", Now);
        using var other = new TestFolder();
        using var ca = ServerCertificate.OpenOrMake(new(other.Path, "other"), "b.example", Now);
        File.AppendAllText(_folder.PathOf("certificate.pem"), File.ReadAllText(other.PathOf("certificate.pem")));

        using var opened = Open();

        Assert.Equal(own.Fingerprint, opened.Fingerprint);
        Assert.Equal([ca.Leaf.Thumbprint], opened.Chain.Select(static c => c.Thumbprint));
    }

    [Fact]
    public void What_cannot_be_used_is_said()
    {
        using (ServerCertificate.OpenOrMake(Records, "a.example", Now)) { }
        using var other = new TestFolder();
        using (ServerCertificate.OpenOrMake(new(other.Path, "other"), "b.example", Now)) { }

        Assert.Equal("cert.pem cannot be used: it expired on 2046-05-01", Message(() => Open(Now.AddYears(30))));
        var (certificate, key) = (_folder.PathOf("certificate.pem"), _folder.PathOf("key.pem"));
        const string none = "cert.pem cannot be used: it is no certificate in PEM, or key.pem is not its key";
        var good = File.ReadAllText(key);
        File.WriteAllText(key, File.ReadAllText(other.PathOf("key.pem")));
        Assert.Equal(none, Message(() => Open()));
        File.WriteAllText(key, "nothing");
        Assert.Equal(none, Message(() => Open()));
        File.WriteAllText(key, good);
        File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        Assert.Equal("key.pem can be read or written by others than its owner", Message(() => Open()));
        File.SetUnixFileMode(key, UnixFileMode.UserRead);
        File.WriteAllText(certificate, "nothing");
        Assert.Equal(none, Message(() => Open()));
        File.Delete(certificate);
        Assert.Equal("cert.pem cannot be read: no such file or folder", Message(() => Open()));
        Directory.CreateDirectory(certificate);
        Assert.Equal("cert.pem cannot be read: it is a folder", Message(() => Open()));
    }

    private ServerCertificate Open(DateTimeOffset? now = null) => ServerCertificate.Open(
        _folder.PathOf("certificate.pem"), "cert.pem", _folder.PathOf("key.pem"), "key.pem", now ?? Now);

    private static string Message(Func<object> open) => Assert.Throws<EnvironmentException>(open).Finding.Message;
}
