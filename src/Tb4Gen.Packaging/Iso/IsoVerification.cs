using System.Collections.Immutable;
using System.Text;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Packaging.Iso;

/// <summary>
/// Looks into an image that was written: the added files are there byte for byte, and what a firmware and GRUB find it by is
/// as it was. The sizes in MBR and GPT are not looked at: they are out of date in every image to which something was added,
/// those of proxmox-auto-install-assistant among them, and no firmware minds.
/// </summary>
internal static class IsoVerification
{
    // The system area: MBR, GPT and APM.
    private const int SystemArea = 32768;

    private const int BlockSize = 2048;
    private const int SectorSize = 512;

    /// <exception cref="EnvironmentException">Something is not as it should be.</exception>
    public static void Check(
        SourceIso source, string target, ImmutableArray<IsoFile> files, string work, CancellationToken stop)
    {
        var content = new IsoContent(files, work);
        // Its status tells no more than that a file is missing, which is then seen.
        var result = Xorriso.Run(
            ["-indev", $"stdio:{target}", .. IsoLayout.Report, .. content.Extract()], time: null, stop);
        var missing = content.Problem();
        var problem = Problem(source, target, IsoLayout.Read(Encoding.UTF8.GetString(result.Output))) ?? missing;
        if (problem is null) return;
        throw new EnvironmentException(Diagnostic
            .Create(IsoDiagnostics.Spoilt, location: null, Path.GetFileName(target), problem)
            .WithHelp("nothing was kept; another xorriso, or the disk, may be at fault"));
    }

    /// <summary>What is wrong with the ways in which machines boot an image; null where nothing is.</summary>
    public static string? Problem(SourceIso source, string target, IsoLayout layout)
    {
        if (layout.VolumeId != source.Layout.VolumeId) return $"its volume is called {layout.VolumeId}";
        if (layout.VolumeDate != source.Layout.VolumeDate) return $"its volume is of {layout.VolumeDate}";
        if (!layout.BootImages.SequenceEqual(source.Layout.BootImages)) return "its boot images are not where they were";
        if (!ImageCopy.IsSame(source.Path, target, 0, SystemArea)) return "its first 32 KiB are not those of the source";
        foreach (var image in source.Layout.BootImages)
        {
            var length = Math.Max(image.LoadSize * SectorSize, BlockSize);
            if (!ImageCopy.IsSame(source.Path, target, (long)image.Block * BlockSize, length))
            {
                return $"its boot image for {image.Platform} is not that of the source";
            }
        }

        return null;
    }
}
