using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Rules.Install;

/// <summary>The installer refuses a whole answer file for a key in the table of another file system.</summary>
internal sealed class DiskOptionElsewhereRule : IRule
{
    public DiagnosticDescriptor Descriptor => InstallDiagnostics.DiskOptionElsewhere;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (context.Spec.Install is not { } install) return;
        var filesystem = install.Filesystem.ToString();
        foreach (var (row, value) in DiskOptions.Set(install))
        {
            if (row.Filesystems.Contains(filesystem)) continue;
            findings.Add(Diagnostic.Create(
                    Descriptor, value.Span, row.Key.Name, Words.List(row.Filesystems), install.Filesystem.Value)
                .WithRelated(install.Filesystem.Span, "the file system of the root disk")
                .WithHelp($"remove `{row.Key.Name}`, or take `filesystem: {row.Filesystems[0]}`"));
        }

        if (install.Compress is not { } compress || filesystem is not ("zfs" or "btrfs")) return;
        if (Knows(filesystem, compress.ToString())) return;
        findings.Add(Diagnostic.Create(
                Descriptor, compress.Span, $"compress: {compress}", filesystem == "zfs" ? "btrfs" : "zfs", filesystem)
            .WithHelp("zstd is known to both"));
    }

    private static bool Knows(string filesystem, string compression) => compression switch
    {
        "on" or "off" or "zstd" => true,
        "zlib" or "lzo" => filesystem == "btrfs",
        _ => filesystem == "zfs",
    };
}
