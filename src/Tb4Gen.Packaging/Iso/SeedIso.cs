using System.Collections.Immutable;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Packaging.Iso;

/// <summary>
/// A volume CIDATA from which cloud-init's NoCloud takes its data: a second drive for a machine that starts from a cloud
/// image of Debian.
/// </summary>
internal static class SeedIso
{
    // Of the volume and all in it: the bytes follow from the content.
    private static readonly DateTimeOffset Time = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private const string VolumeDate = "2000010100000000";

    /// <param name="target">Absolute path of a file that does not exist.</param>
    /// <param name="files">user-data, meta-data and network-config.</param>
    /// <param name="work">A folder for files on their way, absolute, which nobody else reads.</param>
    /// <param name="stop">Kills xorriso.</param>
    public static void Write(string target, ImmutableArray<IsoFile> files, string work, CancellationToken stop)
    {
        using (ImageCopy.Create(target, size: 0))
        {
            // Only to be there with its mode.
        }

        var content = new IsoContent(files, work);
        var maps = content.Lay(Time);
        var all = content.Paths;
        _ = Xorriso.Output(
            [
                "-return_with", "SORRY", "32", "-outdev", $"stdio:{target}", "-blank", "as_needed", "-volid", "CIDATA",
                "-joliet", "on", "-padding", "0", "-volume_date", "uuid", VolumeDate, "-volume_date", "all_file_dates",
                "set_to_mtime", .. maps, "-chmod", "0444", .. all, "--", "-chown", "0", "/", .. all, "--", "-chgrp", "0", "/",
                .. all, "--", "-chmod", "0755", "/", "--",
            ],
            Time, stop);
        content.Remove();
        _ = Xorriso.Output(["-indev", $"stdio:{target}", .. content.Extract()], time: null, stop);
        if (content.Problem() is not { } problem) return;
        throw new EnvironmentException(Diagnostic.Create(
            IsoDiagnostics.Spoilt, location: null, Path.GetFileName(target), problem));
    }
}
