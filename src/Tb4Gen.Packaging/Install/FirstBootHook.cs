using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Tb4Gen.Core.Bundles;
using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Packaging.Install;

/// <summary>
/// The file that Proxmox VE runs at the first boot: the bundle's script, and below it the packages that it may install,
/// each as base64 behind a line that names its node.
/// </summary>
internal static class FirstBootHook
{
    /// <summary>What the installer takes; of a longer one from a server it keeps this much, without a word.</summary>
    public const int Limit = 1 << 20;

    /// <summary>The script in the bundle, the same for all nodes.</summary>
    public const string Artifact = "cluster/first-boot";

    // As base64(1) breaks them.
    private const int LineLength = 76;

    /// <summary>The bytes; null where there is a finding instead.</summary>
    /// <param name="bundle">Of a cluster with <c>install</c>, which compiled without errors.</param>
    /// <param name="packages">
    /// The nodes that it is for with their .deb: one, or several where nobody knows in advance which machine gets it.
    /// The script takes the one of the machine's own name.
    /// </param>
    /// <param name="findings">Get what is wrong.</param>
    public static byte[]? Write(
        Bundle bundle, IReadOnlyList<(string Node, ReadOnlyMemory<byte> Deb)> packages,
        ICollection<Diagnostic> findings)
    {
        // As it is, its bytes follow from the package alone; how much gzip makes of it can differ from machine to machine.
        var hook = Attach(bundle, packages, isPacked: false);
        if (hook.Length > Limit) hook = Attach(bundle, packages, isPacked: true);
        if (hook.Length <= Limit) return hook;
        var name = packages.Count == 1 ? packages[0].Node : $"{packages.Count} nodes";
        findings.Add(Diagnostic.Create(
                IsoDiagnostics.HookTooLarge, location: null, name, hook.Length.ToString(CultureInfo.InvariantCulture), Limit)
            .WithHelp("large `files` of a node's own are better fetched by the node; or leave packages to `--carrier none`"));
        return null;
    }

    private static byte[] Attach(
        Bundle bundle, IReadOnlyList<(string Node, ReadOnlyMemory<byte> Deb)> packages, bool isPacked)
    {
        using var hook = new MemoryStream();
        hook.Write(bundle.Find(Artifact)!.Content.Span);
        foreach (var (node, deb) in packages)
        {
            var form = isPacked ? "gzip" : "plain";
            Append(hook, $"#package {node} {Convert.ToHexStringLower(SHA256.HashData(deb.Span))} {form}\n");
            var text = Convert.ToBase64String(isPacked ? Pack(deb) : deb.Span);
            for (var i = 0; i < text.Length; i += LineLength)
            {
                Append(hook, text.AsSpan(i, Math.Min(LineLength, text.Length - i)));
                hook.WriteByte((byte)'\n');
            }
        }

        return hook.ToArray();
    }

    private static byte[] Pack(ReadOnlyMemory<byte> deb)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(deb.Span);
        return packed.ToArray();
    }

    private static void Append(MemoryStream hook, ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[256];
        hook.Write(bytes[..Encoding.ASCII.GetBytes(text, bytes)]);
    }
}
