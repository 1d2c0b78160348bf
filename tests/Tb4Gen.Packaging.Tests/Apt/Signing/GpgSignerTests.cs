using System.Diagnostics;
using System.Text;
using Tb4Gen.Packaging.Apt;
using Tb4Gen.Packaging.Apt.Index;
using Tb4Gen.Packaging.Apt.Signing;
using Xunit;

namespace Tb4Gen.Packaging.Tests.Apt.Signing;

/// <summary>The gpg of this machine, with a keyring of its own.</summary>
public sealed class GpgSignerTests : IDisposable
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes("Origin: tb4gen\nDate: today\n");

    // Short: gpg's agent has a socket in it.
    private readonly string _home = Directory.CreateTempSubdirectory("tb4g-").FullName;

    public GpgSignerTests()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/gpg"), "needs gpg");
        // Of the whole process: nothing else in this project asks gpg.
        Environment.SetEnvironmentVariable("GNUPGHOME", _home);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Run("gpgconf", "--kill", "all");
        Environment.SetEnvironmentVariable("GNUPGHOME", null);
        // The agent may be at work on its own socket.
        Run("rm", "-rf", _home);
    }

    [Fact]
    public void What_it_signs_verifies_with_the_exported_key_alone()
    {
        MakeKey("Repo <repo@lab.example>", "ed25519");
        var signer = Find("repo@lab.example");
        var key = signer.Export(Stop);
        var clear = Write("InRelease", signer.ClearSign(Text, Stop));
        var detached = Write("Release.gpg", signer.DetachSign(Text, Stop));

        Assert.Equal(Text, Encoding.UTF8.GetBytes(ClearText.Of(File.ReadAllText(clear))));
        Assert.Null(signer.Verify(key, clear, signature: null, Stop));
        Assert.Null(signer.Verify(key, Write("Release", Text), detached, Stop));
        Assert.Equal(key, signer.Export(Stop));
        Assert.DoesNotContain("PRIVATE", Encoding.ASCII.GetString(key), StringComparison.Ordinal);
        Assert.Equal(signer.Fingerprint, Find(signer.Fingerprint).Fingerprint);
        Assert.Equal(("EdDSA", true, false), (signer.Key[0].Algorithm, signer.Key[0].CanSign, signer.Key[0].IsWeak));
    }

    [Fact]
    public void What_was_changed_or_signed_by_another_does_not_verify()
    {
        MakeKey("Repo <repo@lab.example>", "ed25519");
        MakeKey("Other <other@lab.example>", "ed25519");
        var (signer, other) = (Find("repo@lab.example"), Find("other@lab.example"));
        var clear = Encoding.UTF8.GetString(signer.ClearSign(Text, Stop));
        var changed = Write("changed", Encoding.UTF8.GetBytes(clear.Replace("today", "tomorrow", StringComparison.Ordinal)));

        Assert.NotNull(signer.Verify(signer.Export(Stop), changed, signature: null, Stop));
        // The other key is in the keyring of the user, which has no say.
        Assert.NotNull(signer.Verify(signer.Export(Stop), Write("other", other.ClearSign(Text, Stop)), signature: null, Stop));
        Assert.NotNull(signer.Verify(other.Export(Stop), Write("mine", signer.ClearSign(Text, Stop)), signature: null, Stop));
    }

    [Fact]
    public void A_name_without_a_key_and_one_with_several_are_refused()
    {
        MakeKey("One <one@lab.example>", "ed25519");
        MakeKey("Two <two@lab.example>", "ed25519");

        Assert.Equal("TB9132", Refusal("nobody@lab.example"));
        Assert.Equal("TB9133", Refusal("lab.example"));
        Assert.Equal("TB9132", Refusal("--version"));
    }

    [Fact]
    public void An_expired_key_is_no_choice_beside_a_valid_one_and_else_says_so()
    {
        MakeKey("Old <repo@lab.example>", "ed25519", "--faked-system-time", "20200101T000000");
        var old = Find("repo@lab.example");
        Assert.True(old.Key[0].IsExpiredAt(DateTimeOffset.UtcNow));

        MakeKey("New <repo@lab.example>", "ed25519");
        Assert.NotEqual(old.Fingerprint, Find("repo@lab.example").Fingerprint);
    }

    [Fact]
    public void A_weak_key_is_known_as_such()
    {
        MakeKey("Weak <weak@lab.example>", "rsa1024");

        Assert.True(Find("weak@lab.example").Key[0].IsWeak);
    }

    private static string Refusal(string name) => Assert.Throws<RefusalException>(() => Find(name)).Finding.Code;

    private static GpgSigner Find(string name) => GpgSigner.Find(name, DateTimeOffset.UtcNow, Stop);

    private static void MakeKey(string name, string algorithm, params string[] options) =>
        Assert.Equal(0, Run("gpg", [.. options, "--batch", "--quiet", "--passphrase", "", "--quick-gen-key", name, algorithm, "sign", "30d"]));

    private static int Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start");
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }

    private string Write(string name, byte[] content)
    {
        File.WriteAllBytes(Path.Join(_home, name), content);
        return Path.Join(_home, name);
    }
}
