using System.Collections.Immutable;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Packaging.Iso;

/// <summary>
/// Adds files to a copy of an ISO in one call of xorriso, as proxmox-auto-install-assistant does it in one for each. What
/// machines boot by stays where it is; the same source and files give the same bytes under one version of xorriso.
/// </summary>
/// <param name="source">The ISO.</param>
/// <param name="work">A folder for files on their way, absolute, which nobody else reads.</param>
internal sealed class IsoBaker(SourceIso source, string work)
{
    /// <summary>What the added files and the new directory tree take at most beside the files themselves.</summary>
    public const long Overhead = 4 << 20;

    /// <summary>Writes one image.</summary>
    /// <param name="target">Absolute path of a file that does not exist.</param>
    /// <param name="files">What is added.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="stop">Ends it; whoever calls removes what is half done.</param>
    /// <exception cref="EnvironmentException">xorriso has failed, or what it wrote is not what was to be written.</exception>
    public void Bake(
        string target, ImmutableArray<IsoFile> files, IProgress<BakingStep>? progress, CancellationToken stop)
    {
        var name = Path.GetFileName(target);
        ImageCopy.Copy(
            source.Path, target, done => progress?.Report(new(name, done, source.Size)), stop);
        Add(target, files, stop);
        IsoVerification.Check(source, target, files, work, stop);
    }

    private void Add(string target, ImmutableArray<IsoFile> files, CancellationToken stop)
    {
        var time = source.Layout.Time;
        var content = new IsoContent(files, work);
        var maps = content.Lay(time);
        var all = content.Paths;
        string[] programs = [.. files.Where(static f => f.IsExecutable).Select(static f => f.Path)];
        string[] executable = programs.Length > 0 ? ["-chmod", "0555", .. programs, "--"] : [];
        // Whatever this process's user and umask are.
        string[] arguments =
        [
            // It would wait until the whole copy is on the disk.
            "-stdio_sync", "off", "-return_with", "SORRY", "32", "-boot_image", "any", "keep", "-volume_date", "uuid",
            source.Layout.VolumeDate, "-dev", $"stdio:{target}", .. maps, "-chmod", "0444", .. all, "--",
            .. executable, "-chown", "0", .. all, "--", "-chgrp", "0", .. all, "--",
        ];
        var result = Xorriso.Run(arguments, time, stop);
        content.Remove();
        if (result.Code != 0) throw Xorriso.Failed(result);
    }
}
