using System.Globalization;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Packaging.Iso;

/// <summary>
/// The folder that gets the images: all of a run, or none. They are written aside, where nobody else can read them, and
/// renamed once the last one is there.
/// </summary>
/// <param name="output">The folder, absolute.</param>
/// <param name="shown">The same as the user named it.</param>
internal sealed class BakingFolder(string output, string shown)
{
    /// <summary>In the folder, a file with a secret that a run leaves when it is killed, until the next one.</summary>
    public const string LeftOver = $"{Stage}/{Work}/answer";

    private const string Stage = ".tb4gen.new";
    private const string Work = ".work";

    private readonly string _stage = Path.Join(output, Stage);

    /// <summary>Writes the images of a run.</summary>
    /// <param name="images">What is written.</param>
    /// <param name="spare">Room that is needed on top of theirs, in bytes.</param>
    /// <param name="stop">Ends it before anything has changed.</param>
    /// <exception cref="OperationCanceledException">Stopped; nothing was changed.</exception>
    /// <exception cref="EnvironmentException">There is no room, or a file or right stands in the way.</exception>
    public void Write(IReadOnlyList<BakedImage> images, long spare, CancellationToken stop)
    {
        try
        {
            Directory.CreateDirectory(output);
            using var held = OutputLock.Take(output, shown, stop);
            TidyUp();
            CheckRoom(spare + images.Sum(static i => i.Room));
            try
            {
                WriteAside(images, stop);
                foreach (var image in images)
                {
                    File.Move(Path.Join(_stage, image.Name), Path.Join(output, image.Name), overwrite: true);
                }
            }
            finally
            {
                TidyUp();
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentException(Diagnostic.Create(
                EnvironmentDiagnostics.NotWritten, location: null, shown, IoReason.AtPath(output, error)));
        }
    }

    private void WriteAside(IReadOnlyList<BakedImage> images, CancellationToken stop)
    {
        var work = Path.Join(_stage, Work);
        CreatePrivate(_stage);
        CreatePrivate(work);
        foreach (var image in images)
        {
            stop.ThrowIfCancellationRequested();
            image.Write(Path.Join(_stage, image.Name), work, stop);
        }

        // From here on it takes as long as a few renames: too late to stop.
        stop.ThrowIfCancellationRequested();
    }

    private void CheckRoom(long room)
    {
        var free = new DriveInfo(output).AvailableFreeSpace;
        if (free >= room) return;
        throw new EnvironmentException(Diagnostic
            .Create(IsoDiagnostics.NoSpace, location: null, shown, InMebibytes(room), InMebibytes(free))
            .WithHelp("write to another disk, or bake for one node after the other with `--node`"));
    }

    private static string InMebibytes(long bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"{(bytes + (1 << 20) - 1) >> 20} MiB");

    private static void CreatePrivate(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private void TidyUp()
    {
        if (Directory.Exists(_stage)) Directory.Delete(_stage, recursive: true);
    }
}
