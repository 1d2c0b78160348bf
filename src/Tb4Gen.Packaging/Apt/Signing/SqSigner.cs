using System.Collections.Immutable;
using System.Text;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Tools;

namespace Tb4Gen.Packaging.Apt.Signing;

/// <summary>Signs with a key that a file holds, by Sequoia's sq 1.x (sq-sign(1)).</summary>
internal sealed class SqSigner : ISigner
{
    private static readonly Tool Sq = new(
        "sq", "install it (`apt install sq`), or import the key into gpg and let `--sign-with` name its fingerprint");

    private readonly string _file;

    private SqSigner(ImmutableArray<KeyPart> key, string file)
    {
        Key = key;
        _file = file;
    }

    public string Program => Sq.Name;

    public string Fingerprint => Key[0].Fingerprint;

    public ImmutableArray<KeyPart> Key { get; }

    /// <param name="file">Absolute path.</param>
    /// <param name="shown">The same as the user named it.</param>
    /// <param name="stop">Ends sq.</param>
    /// <exception cref="RefusalException">The file holds no key.</exception>
    public static SqSigner Open(string file, string shown, CancellationToken stop)
    {
        var result = Run(["inspect", file], default, stop);
        var key = SqInspection.Read(Encoding.UTF8.GetString(result.Output));
        return key.Any(static p => p.CanSign)
            ? new(key, file)
            : throw new RefusalException(Diagnostic
                .Create(RepositoryDiagnostics.NoKey, location: null, shown, Reason(result))
                .WithHelp("`sq inspect` shows what a file holds; of a key of gpg, name the fingerprint"));
    }

    public byte[] Export(CancellationToken stop) =>
        Output(["key", "delete", $"--cert-file={_file}", "--output=-"], default, stop);

    public byte[] ClearSign(byte[] text, CancellationToken stop) =>
        Output(["sign", "--cleartext", $"--signer-file={_file}", "--output=-"], text, stop);

    public byte[] DetachSign(byte[] text, CancellationToken stop) =>
        Output(["sign", $"--signer-file={_file}", "--signature-file=-"], text, stop);

    public string? Verify(byte[] publicKey, string signed, string? signature, CancellationToken stop)
    {
        _ = Armor.Decode(publicKey);
        var folder = Directory.CreateTempSubdirectory("tb4gen-sq-").FullName;
        try
        {
            var certificate = Path.Join(folder, "key.asc");
            File.WriteAllBytes(certificate, publicKey);
            var form = signature is null ? "--cleartext" : $"--signature-file={signature}";
            var result = Run(["verify", $"--signer-file={certificate}", form, signed], default, stop);
            return result.Code == 0 ? null : result.Reason;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Reason(ToolResult result) => result.Code != 0 ? result.Reason : "it holds none that may sign";

    private static byte[] Output(string[] arguments, byte[]? input, CancellationToken stop) =>
        SigningFailure.OutputOf(Sq, Run(arguments, input, stop), stop);

    // Without a home: neither keys nor settings of the user's have a say.
    private static ToolResult Run(string[] arguments, byte[]? input, CancellationToken stop)
    {
        var result = Sq.Run(["--home=none", .. arguments], input, stop: stop);
        stop.ThrowIfCancellationRequested();
        return result;
    }
}
