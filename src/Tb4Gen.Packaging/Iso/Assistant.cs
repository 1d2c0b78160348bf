using System.Collections.Immutable;
using System.Text;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Files;
using Tb4Gen.Packaging.Tools;

namespace Tb4Gen.Packaging.Iso;

/// <summary>
/// Proxmox's own proxmox-auto-install-assistant in place of xorriso. It writes the current time into the image, so that two
/// runs differ. From 9.0 on it ends with 0 whatever happened: the line that it says at its end counts.
/// </summary>
/// <param name="source">The ISO.</param>
/// <param name="work">A folder for files on their way, absolute, which nobody else reads.</param>
internal sealed class Assistant(SourceIso source, string work)
{
    private const string Done = "Final ISO is available at";

    private static readonly Tool Program = new(
        "proxmox-auto-install-assistant",
        "install it from Proxmox's repository (`apt install proxmox-auto-install-assistant`), or leave `--assistant` out");

    /// <summary>Writes one image.</summary>
    /// <param name="target">Absolute path of a file that does not exist.</param>
    /// <param name="files">What is added: mode file, answer and file for the first boot.</param>
    /// <param name="mode">What follows <c>--fetch-from</c>, with the options that belong to it.</param>
    /// <param name="stop">Kills it.</param>
    public void Bake(string target, ImmutableArray<IsoFile> files, IEnumerable<string> mode, CancellationToken stop)
    {
        var folder = Path.Join(work, "files");
        Directory.CreateDirectory(folder);
        var result = Program.Run(
            [
                "prepare-iso", source.Path, "--fetch-from", .. mode, "--output", target, "--tmp", work,
                .. Option("--answer-file", IsoFile.Answer), .. Option("--on-first-boot", IsoFile.FirstBoot),
            ],
            stop: stop);
        stop.ThrowIfCancellationRequested();
        Directory.Delete(folder, recursive: true);
        var output = Encoding.UTF8.GetString(result.Output);
        if (result.Code != 0 || !output.Contains(Done, StringComparison.Ordinal) || !File.Exists(target))
        {
            throw new EnvironmentException(Diagnostic.Create(
                EnvironmentDiagnostics.ToolFailed, location: null, Program.Name, Reason(result, output)));
        }

        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        IsoVerification.Check(source, target, files, work, stop);

        string[] Option(string name, string file)
        {
            if (files.FirstOrDefault(f => f.Path == file) is not { } wanted) return [];
            var path = Path.Join(folder, file[1..]);
            using var handle = ImageCopy.Create(path, wanted.Content.Length);
            RandomAccess.Write(handle, wanted.Content.Span, fileOffset: 0);
            return [name, path];
        }
    }

    private static string Reason(ToolResult result, string output)
    {
        if (result.Error.Trim().Length > 0) return result.Reason;
        var last = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault("it said nothing").Trim();
        return $"it did not say that the ISO is there, but: {last}";
    }
}
