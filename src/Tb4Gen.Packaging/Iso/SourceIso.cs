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
            // It goes on after what it does not find; what there is says the rest.
            var result = Xorriso.Run(
                [
                    "-indev", $"stdio:{path}", .. IsoLayout.Report, "-find", Marker, "-maxdepth", "0", "-exec", "echo",
                    "--", "-osirrox", "on", "-extract", InfoFile, info,
                ],
                time: null, stop);
            var output = Encoding.UTF8.GetString(result.Output);
            var layout = IsoLayout.Read(output);
            if (layout.VolumeDate.Length == 0) return Refuse("it is no ISO image");
            if (!output.Contains($"'{Marker}'", StringComparison.Ordinal))
            {
                return Refuse($"it has no file {Marker}, so its installer cannot do without a person");
            }

            var said = File.Exists(info) ? DiskInfo.Read(File.ReadAllBytes(info)) : new("", "", "", "");
            if (said.Product != "pve")
            {
                return Refuse(said.Name.Length > 0 ? $"it installs {said.Name}" : $"{InfoFile} does not say what it installs");
            }

            if (layout.BootImages.Length == 0) return Refuse("no machine can boot it");
            return new(path, size, said, layout);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        SourceIso? Refuse(string problem)
        {
            findings.Add(Diagnostic.Create(IsoDiagnostics.NotInstaller, location: null, shown, problem)
                .WithHelp("take the ISO of Proxmox VE as its makers publish it: proxmox-ve_9.2-1.iso"));
            return null;
        }
    }

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
                EnvironmentDiagnostics.Unreadable, location: null, shown, IoReason.Of(error)));
        }
    }
}
