using System.Collections.Immutable;
using System.Text;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Tools;

namespace Tb4Gen.Packaging.Apt.Signing;

/// <summary>Signs with a key of gpg's keyring (gpg(1), gnupg's doc/DETAILS).</summary>
internal sealed class GpgSigner : ISigner
{
    private static readonly Tool Gpg = new(
        "gpg", "install it (`apt install gpg gpg-agent`), or let `--sign-with` name a file that holds a key, for sq");

    private readonly string _user;

    private GpgSigner(ImmutableArray<KeyPart> key, string user)
    {
        Key = key;
        _user = user;
    }

    public string Program => Gpg.Name;

    public string Fingerprint => Key[0].Fingerprint;

    public ImmutableArray<KeyPart> Key { get; }

    /// <summary>Finds the key that a fingerprint, key ID or mail address stands for.</summary>
    /// <param name="name">As the user named it; <c>!</c> at its end means that very part of a key.</param>
    /// <param name="now">A key that is past is no choice where another is not.</param>
    /// <param name="stop">Ends gpg.</param>
    /// <exception cref="RefusalException">It stands for none, or for several.</exception>
    public static GpgSigner Find(string name, DateTimeOffset now, CancellationToken stop)
    {
        var result = Gpg.Run(["--batch", "--with-colons", "--list-secret-keys", "--", name], stop: stop);
        stop.ThrowIfCancellationRequested();
        var keys = result.Code == 0 ? GpgKeyList.Read(Encoding.UTF8.GetString(result.Output)) : [];
        if (keys.Length == 0)
        {
            throw new RefusalException(Diagnostic
                .Create(RepositoryDiagnostics.NoKey, location: null, name, result.Reason)
                .WithHelp("`gpg --list-secret-keys` shows those that it has; with a file that holds a key, sq signs"));
        }

        var valid = keys.Where(k => !k[0].IsRevoked && !k[0].IsExpiredAt(now)).ToList();
        if (valid.Count > 1) throw Ambiguous(name, valid.Select(static k => k[0].Fingerprint));
        var key = valid.Count == 1 ? valid[0] : keys[0];
        return new(key, name.EndsWith('!') ? name : key[0].Fingerprint);
    }

    public byte[] Export(CancellationToken stop) => Run(
        [.. Plain, "--armor", "--export-options", "export-minimal", "--export", Fingerprint], default, stop);

    public byte[] ClearSign(byte[] text, CancellationToken stop) => Run([.. Signing, "--clearsign"], text, stop);

    public byte[] DetachSign(byte[] text, CancellationToken stop) =>
        Run([.. Signing, "--armor", "--detach-sign"], text, stop);

    public string? Verify(byte[] publicKey, string signed, string? signature, CancellationToken stop)
    {
        // A home of its own: neither another key of the user's nor an option in gpg.conf has a say.
        var home = Directory.CreateTempSubdirectory("tb4gen-gpg-").FullName;
        try
        {
            var keyring = Path.Join(home, "key.gpg");
            File.WriteAllBytes(keyring, Armor.Decode(publicKey));
            var result = Gpg.Run(
                [
                    "--homedir", home, "--no-options", "--batch", "--no-autostart", "--trust-model", "always",
                    "--no-default-keyring", "--keyring", keyring, "--status-fd", "1", "--verify",
                    .. signature is null ? [signed] : new[] { signature, signed },
                ],
                stop: stop);
            stop.ThrowIfCancellationRequested();
            var status = Encoding.UTF8.GetString(result.Output).Split('\n');
            return result.Code == 0 && IsGood(status) ? null : result.Reason;
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    private static string[] Plain => ["--no-emit-version", "--no-comments"];

    private string[] Signing => [.. Plain, "--local-user", _user, "--digest-algo", "SHA512", "--output", "-"];

    // GOODSIG is not given for an expired key or signature; the last word of VALIDSIG is the primary key.
    private bool IsGood(string[] status) =>
        status.Any(static l => l.StartsWith("[GNUPG:] GOODSIG ", StringComparison.Ordinal))
        && status.Any(l => l.StartsWith("[GNUPG:] VALIDSIG ", StringComparison.Ordinal)
            && l.EndsWith($" {Fingerprint}", StringComparison.Ordinal));

    private static byte[] Run(string[] arguments, byte[]? input, CancellationToken stop) =>
        SigningFailure.OutputOf(Gpg, Gpg.Run(["--batch", .. arguments], input, stop: stop), stop);

    private static RefusalException Ambiguous(string name, IEnumerable<string> fingerprints)
    {
        var all = fingerprints.ToList();
        return new(Diagnostic
            .Create(RepositoryDiagnostics.AmbiguousKey, location: null, name, all.Count, string.Join(", ", all))
            .WithHelp("give `--sign-with` the fingerprint of one"));
    }
}
