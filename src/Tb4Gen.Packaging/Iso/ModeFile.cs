using System.Text;
using Tb4Gen.Core.Rendering.Filters;
using Tb4Gen.Packaging.Install;

namespace Tb4Gen.Packaging.Iso;

/// <summary>
/// <c>/auto-installer-mode.toml</c>: that the installer asks nobody, and where it finds its answers. Byte for byte what
/// proxmox-auto-install-assistant writes; its keys have underscores, unlike those of an answer file.
/// </summary>
internal static class ModeFile
{
    /// <summary>The label of the volume in which the installer looks in partition mode; compared in upper case too.</summary>
    public const string PartitionLabel = "proxmox-ais";

    public static byte[] ForIso() => Write("iso", http: "");

    public static byte[] ForPartition() => Write("partition", http: "");

    /// <param name="url">Asked for the answer by POST.</param>
    /// <param name="fingerprint">SHA-256 of the server's certificate; null for one that a CA answers for.</param>
    /// <param name="token">Goes along as the bearer token; null for none.</param>
    public static byte[] ForHttp(string url, string? fingerprint, Secret? token) =>
        Write("http", Line("url", url) + Line("cert_fingerprint", fingerprint) + Line("token", token?.Reveal()));

    private static byte[] Write(string mode, string http) =>
        Encoding.UTF8.GetBytes($"mode = \"{mode}\"\npartition_label = \"{PartitionLabel}\"\n\n[http]\n{http}");

    private static string Line(string key, string? value) =>
        value is null ? "" : $"{key} = {TomlFilters.Quote(value)}\n";
}
