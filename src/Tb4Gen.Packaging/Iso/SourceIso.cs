using System.Text;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Packaging.Iso;

/// <summary>The ISO of Proxmox VE that everything is added to. It is only read.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Info">What it says of itself.</param>
/// <param name="Layout">How machines boot it.</param>
internal sealed record SourceIso(string Path, long Size, DiskInfo Info, IsoLayout Layout)
{
    /// <summary>What makes an ISO one whose installer reads answers.</summary>
    private const string Marker = "/auto-installer-capable";

    private const string InfoFile = "/.disk/info";

    /// <summary>
    /// What baking adds, here and by the assistant, as patterns: what the next one does not replace would stay there.
    /// </summary>
    private static readonly string[] Added =
        [IsoFile.Mode, IsoFile.Answer, IsoFile.FirstBoot, $"{IsoFile.Packages}tb4gen-*.deb"];

    /// <summary>Opens one; null where there is a finding instead.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="shown">The same as the user named it.</param>
    /// <param name="findings">Get what is wrong with it.</param>
    /// <param name="stop">Kills xorriso.</param>
    /// <exception cref="EnvironmentException">It cannot be read, or there is no xorriso.</exception>
    public static SourceIso? Open(string path, string shown, ICollection<Diagnostic> findings, CancellationToken stop)
    {
        var size = SizeOf(path, shown);
        var folder = Directory.CreateTempSubdirectory("tb4gen-iso-").FullName;
        try
        {
            var info = System.IO.Path.Join(folder, "info");
            // What is not there is no failure; what there is says the rest.
            var result = Xorriso.Run(
                [
                    "-indev", $"stdio:{path}", .. IsoLayout.Report, "-find", "/", "-wholename", Marker,
                    .. Added.SelectMany(static p => (string[])["-or", "-wholename", p]), "-exec", "echo", "--",
                    "-osirrox", "on", "-extract", InfoFile, info,
                ],
                time: null, stop);
            var output = Encoding.UTF8.GetString(result.Output);
            var layout = IsoLayout.Read(output);
            var said = File.Exists(info) ? DiskInfo.Read(File.ReadAllBytes(info)) : new("", "", "", "");
            if (ProblemOf(layout, Found(output), said) is not { } problem) return new(path, size, said, layout);
            findings.Add(Diagnostic.Create(IsoDiagnostics.NotInstaller, location: null, shown, problem)
                .WithHelp("take the ISO of Proxmox VE as its makers publish it: proxmox-ve_9.2-1.iso"));
            return null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? ProblemOf(IsoLayout layout, IReadOnlyCollection<string> found, DiskInfo said)
    {
        if (layout.VolumeDate.Length == 0) return "it is no ISO image";
        if (!found.Contains(Marker)) return $"it has no file {Marker}, so its installer cannot do without a person";
        if (said.Product != "pve")
        {
            return said.Name.Length > 0 ? $"it installs {said.Name}" : $"{InfoFile} does not say what it installs";
        }

        var added = found.Where(static f => f != Marker).ToList();
        if (added.Count > 0) return $"it is baked already: it has {string.Join(" and ", added)}";
        return layout.BootImages.Length == 0 ? "no machine can boot it" : null;
    }

    // "'/auto-installer-capable'", a line each.
    private static List<string> Found(string output) =>
        [.. output.Split('\n').Where(static l => l.StartsWith("'/", StringComparison.Ordinal)).Select(static l => l[1..^1])];

    private static long SizeOf(string path, string shown)
    {
        try
        {
            using var file = File.OpenHandle(path);
            return RandomAccess.GetLength(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentException(Diagnostic.Create(
                EnvironmentDiagnostics.Unreadable, location: null, shown, IoReason.AtFile(path, error)));
        }
    }
}
