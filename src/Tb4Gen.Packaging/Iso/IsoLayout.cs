using System.Collections.Immutable;
using System.Globalization;

namespace Tb4Gen.Packaging.Iso;

/// <summary>What a firmware and the installer find an image by, as xorriso reports it.</summary>
/// <param name="VolumeId">The label of the volume.</param>
/// <param name="VolumeDate">
/// The 16 digits by which GRUB finds the volume again: date, time and hundredths of a second.
/// </param>
/// <param name="BootImages">What El Torito offers to BIOS and UEFI.</param>
internal sealed record IsoLayout(string VolumeId, string VolumeDate, ImmutableArray<BootImage> BootImages)
{
    /// <summary>The commands whose output <see cref="Read"/> reads.</summary>
    public static readonly ImmutableArray<string> Report =
        ["-pvd_info", "-report_system_area", "cmd", "-report_el_torito", "plain"];

    /// <summary>The time at which the volume was made, for all that is added to it.</summary>
    public DateTimeOffset Time =>
        VolumeDate.Length == 16 && DateTimeOffset.TryParseExact(
            VolumeDate[..14], "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public bool Equals(IsoLayout? other) => other is not null
        && (VolumeId, VolumeDate) == (other.VolumeId, other.VolumeDate) && BootImages.SequenceEqual(other.BootImages);

    public override int GetHashCode() => HashCode.Combine(VolumeId, VolumeDate);

    /// <param name="path">Absolute path of an image.</param>
    /// <param name="stop">Kills xorriso.</param>
    public static IsoLayout Of(string path, CancellationToken stop) =>
        Read(Xorriso.Output(["-indev", $"stdio:{path}", .. Report], time: null, stop));

    /// <param name="report">Standard output of xorriso.</param>
    public static IsoLayout Read(string report)
    {
        var (volumeId, volumeDate) = ("", "");
        var images = ImmutableArray.CreateBuilder<BootImage>();
        foreach (var line in report.Split('\n'))
        {
            if (line.StartsWith("Volume Id    : ", StringComparison.Ordinal)) volumeId = line[15..].TrimEnd();
            if (line.StartsWith("-volume_date uuid '", StringComparison.Ordinal)) volumeDate = line[19..].TrimEnd('\'', ' ');
            // "El Torito boot img :   1  BIOS  y   none  0x0000  0x00      4        2976"
            if (!line.StartsWith("El Torito boot img :", StringComparison.Ordinal)) continue;
            var words = line[20..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is [_, var platform, .., var blocks, var lba]
                && int.TryParse(blocks, CultureInfo.InvariantCulture, out var size)
                && int.TryParse(lba, CultureInfo.InvariantCulture, out var block))
            {
                images.Add(new(platform, block, size));
            }
        }

        return new(volumeId, volumeDate, images.ToImmutable());
    }
}

/// <summary>A boot image of El Torito.</summary>
/// <param name="Platform"><c>BIOS</c> or <c>UEFI</c>.</param>
/// <param name="Block">Where it begins, in blocks of 2,048 bytes.</param>
/// <param name="LoadSize">What the catalogue says of its size, in sectors of 512 bytes.</param>
internal sealed record BootImage(string Platform, int Block, int LoadSize);
