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

        var folder = Path.Join(work, "files");
        Directory.CreateDirectory(folder);
        foreach (var file in files)
        {
            var path = Path.Join(folder, file.Path[1..]);
            File.WriteAllBytes(path, file.Content.Span);
            File.SetLastWriteTimeUtc(path, Time.UtcDateTime);
        }

        string[] all = [.. files.Select(static f => f.Path)];
        string[] maps = [.. files.SelectMany(f => (string[])["-map", Path.Join(folder, f.Path[1..]), f.Path])];
        _ = Xorriso.Output(
            [
                "-return_with", "SORRY", "32", "-outdev", $"stdio:{target}", "-blank", "as_needed", "-volid", "CIDATA",
                "-joliet", "on", "-padding", "0", "-volume_date", "uuid", VolumeDate, "-volume_date", "all_file_dates",
                "set_to_mtime", .. maps, "-chmod", "0444", .. all, "--", "-chown", "0", "/", .. all, "--", "-chgrp", "0", "/",
                .. all, "--", "-chmod", "0755", "/", "--",
            ],
            Time, stop);
        Directory.Delete(folder, recursive: true);
        Check(target, files, work, stop);
    }

    private static void Check(string target, ImmutableArray<IsoFile> files, string work, CancellationToken stop)
    {
        var folder = Path.Join(work, "check");
        Directory.CreateDirectory(folder);
        var extracts = files.SelectMany((f, i) => (string[])["-extract", f.Path, Path.Join(folder, $"{i}")]);
        _ = Xorriso.Output(["-indev", $"stdio:{target}", "-osirrox", "on", .. extracts], time: null, stop);
        for (var i = 0; i < files.Length; i++)
        {
            if (File.ReadAllBytes(Path.Join(folder, $"{i}")).AsSpan().SequenceEqual(files[i].Content.Span)) continue;
            throw new EnvironmentException(Diagnostic.Create(
                IsoDiagnostics.Spoilt, location: null, Path.GetFileName(target), $"{files[i].Path} has other content"));
        }

        Directory.Delete(folder, recursive: true);
    }
}
