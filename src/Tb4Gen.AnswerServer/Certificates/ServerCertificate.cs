using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Tb4Gen.AnswerServer.State;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.AnswerServer.Certificates;

/// <summary>The certificate by which machines know the server, with its key.</summary>
/// <param name="leaf">Its own, with the private key.</param>
/// <param name="chain">Those between it and its CA.</param>
internal sealed class ServerCertificate(X509Certificate2 leaf, X509Certificate2Collection chain) : IDisposable
{
    private const string CertificateName = "certificate.pem";

    // The fingerprint is on the ISO: one that expires would mean new ISOs, and protects nobody.
    private const int Years = 20;

    public X509Certificate2 Leaf => leaf;

    public X509Certificate2Collection Chain => chain;

    /// <summary>SHA-256 in pairs with colons, as <c>openssl x509 -fingerprint</c> prints it.</summary>
    public string Fingerprint { get; } =
        string.Join(':', Convert.ToHexString(SHA256.HashData(leaf.RawData)).Chunk(2).Select(static p => new string(p)));

    /// <summary>The server's own: made at the first time, and then kept, whatever the server is called later.</summary>
    /// <param name="folder">Where it is kept.</param>
    /// <param name="host">Name or address by which machines reach the server.</param>
    /// <param name="now">The clock.</param>
    public static ServerCertificate OpenOrMake(StateFolder folder, string host, DateTimeOffset now)
    {
        var (certificate, key) = (folder.PathOf(CertificateName), folder.PathOf(StateFolder.KeyName));
        try
        {
            // Written last. Without its key it is refused below: with another one, the ISOs that are out would be of no use.
            if (!File.Exists(certificate)) Make(certificate, key, host, now);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentException(Diagnostic.Create(
                EnvironmentDiagnostics.NotWritten, location: null, folder.Shown, IoReason.Of(error)));
        }

        return Open(
            certificate, folder.ShownOf(CertificateName), key, folder.ShownOf(StateFolder.KeyName), now);
    }

    /// <summary>One that somebody else made, in PEM files.</summary>
    public static ServerCertificate Open(
        string certificate, string shownCertificate, string key, string shownKey, DateTimeOffset now)
    {
        var pem = Read(certificate, shownCertificate);
        var keyPem = Read(key, shownKey);
        if (PrivateFile.IsOpen(key))
        {
            throw new EnvironmentException(Diagnostic.Create(IsoDiagnostics.SecretExposed, location: null, shownKey)
                .WithHelp($"chmod 600 {shownKey}"));
        }

        try
        {
            var leaf = X509Certificate2.CreateFromPem(pem, keyPem);
            var chain = new X509Certificate2Collection();
            chain.ImportFromPem(pem);
            chain.RemoveAt(0);
            if (leaf.NotAfter > now.LocalDateTime) return new(leaf, chain);
            var end = leaf.NotAfter.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            throw Bad(shownCertificate, $"it expired on {end}");
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException)
        {
            throw Bad(shownCertificate, $"it is no certificate in PEM, or {shownKey} is not its key");
        }
    }

    public void Dispose()
    {
        leaf.Dispose();
        foreach (var other in chain) other.Dispose();
    }

    private static string Read(string path, string shown)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentException(Diagnostic.Create(
                EnvironmentDiagnostics.Unreadable, location: null, shown, IoReason.AtFile(path, error)));
        }
    }

    private static EnvironmentException Bad(string shown, string why) => new(Diagnostic
        .Create(ServerDiagnostics.BadCertificate, location: null, shown, why)
        .WithHelp("leave `--certificate` and `--key` out to have one made, whose fingerprint goes on the ISO"));

    private static void Make(string certificate, string key, string host, DateTimeOffset now)
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        // The name for people; clients compare those below.
        var request = new CertificateRequest("CN=tb4gen answer-server", pair, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        if (IPAddress.TryParse(host, out var address)) names.AddIpAddress(address);
        else names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(
            certificateAuthority: false, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new("1.3.6.1.5.5.7.3.1")], critical: false));
        // A machine's clock may be behind before it has asked for the time.
        using var made = request.CreateSelfSigned(now.AddYears(-1), now.AddYears(Years));
        PrivateFile.Write(key, System.Text.Encoding.ASCII.GetBytes(pair.ExportPkcs8PrivateKeyPem() + "\n"));
        PrivateFile.Write(certificate, System.Text.Encoding.ASCII.GetBytes(made.ExportCertificatePem() + "\n"));
    }
}
