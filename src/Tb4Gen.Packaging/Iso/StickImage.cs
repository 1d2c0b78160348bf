using System.Globalization;
using System.IO.Hashing;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Files;
using Tb4Gen.Packaging.Tools;

namespace Tb4Gen.Packaging.Iso;

/// <summary>
/// A small FAT volume with an answer file, for a second USB stick: what an ISO in partition mode looks for. Written by mtools
/// (mformat(1), mcopy(1)), without a mount and so without root.
/// </summary>
internal static class StickImage
{
    // FAT keeps no times before 1980, and a fixed one makes the bytes follow from the content.
    private static readonly DateTimeOffset Time = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // 1440 KiB: the size of a floppy disk, of which every reader of FAT knows the form.
    private const int Sectors = 2880;
    private const int SectorSize = 512;

    private static readonly Tool Format = new("mformat", "install mtools: `apt install mtools`");
    private static readonly Tool Copy = new("mcopy", "install mtools: `apt install mtools`");

    /// <param name="target">Absolute path of a file that does not exist.</param>
    /// <param name="node">The node that it is for.</param>
    /// <param name="answer">The answer file.</param>
    /// <param name="work">A folder for files on their way, absolute, which nobody else reads.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="EnvironmentException">mtools are missing or have failed.</exception>
    public static void Write(
        string target, string node, ReadOnlyMemory<byte> answer, string work, CancellationToken stop)
    {
        using (var image = ImageCopy.Create(target, Sectors * SectorSize)) RandomAccess.SetLength(image, Sectors * SectorSize);

        var file = Path.Join(work, "answer.toml");
        using (var handle = ImageCopy.Create(file, answer.Length)) RandomAccess.Write(handle, answer.Span, fileOffset: 0);
        File.SetLastWriteTimeUtc(file, Time.UtcDateTime);
        var serial = Crc32.HashToUInt32(System.Text.Encoding.UTF8.GetBytes(node));
        Run(Format,
            [
                "-i", target, "-T", $"{Sectors}", "-h", "2", "-s", "18", "-N", serial.ToString("x8", CultureInfo.InvariantCulture),
                "-v", ModeFile.PartitionLabel.ToUpperInvariant(), "::",
            ],
            stop);
        Run(Copy, ["-m", "-i", target, file, "::answer.toml"], stop);
        File.Delete(file);
        var back = Run(Copy, ["-i", target, "::answer.toml", "-"], stop).Output;
        if (back.AsSpan().SequenceEqual(answer.Span)) return;
        throw new EnvironmentException(Diagnostic.Create(
            IsoDiagnostics.Spoilt, location: null, Path.GetFileName(target), "answer.toml has other content"));
    }

    private static ToolResult Run(Tool tool, string[] arguments, CancellationToken stop)
    {
        // Without the user's own settings and drives.
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["TZ"] = "UTC",
            ["MTOOLSRC"] = "/dev/null",
            ["MTOOLS_SKIP_CHECK"] = "1",
            ["SOURCE_DATE_EPOCH"] = Time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        };
        var result = tool.Run(arguments, variables: variables, stop: stop);
        stop.ThrowIfCancellationRequested();
        return result.Code == 0
            ? result
            : throw new EnvironmentException(Diagnostic.Create(
                EnvironmentDiagnostics.ToolFailed, location: null, tool.Name, result.Reason));
    }
}
