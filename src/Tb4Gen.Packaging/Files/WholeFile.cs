using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Packaging.Files;

/// <summary>Writes single files.</summary>
internal static class WholeFile
{
    /// <summary>
    /// Replaces the file at once, with the mode that it has, makes its folder, and leaves a file alone that has this
    /// content already.
    /// </summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="shown">The same as the user named it.</param>
    /// <param name="content">The bytes.</param>
    public static void Write(string path, string shown, byte[] content) => Guard(path, shown, () =>
    {
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(content)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
        var temporary = path + ".tb4gen.new";
        try
        {
            File.WriteAllBytes(temporary, content);
            if (!OperatingSystem.IsWindows() && File.Exists(path))
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            // A full disk, or a folder of that name: what was begun does not stay.
            File.Delete(temporary);
            throw;
        }
    });

    /// <summary>Writes a file that must not exist.</summary>
    public static void Create(string path, string shown, byte[] content) => Guard(path, shown, () =>
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
        if (Path.Exists(path))
        {
            throw new EnvironmentException(Diagnostic.Create(EnvironmentDiagnostics.FileExists, location: null, shown)
                .WithHelp("edit it, or name another folder"));
        }

        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        file.Write(content);
    });

    private static void Guard(string path, string shown, Action write)
    {
        try
        {
            write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var reason = IoReason.AtPath(Path.GetDirectoryName(path) ?? path, error);
            throw new EnvironmentException(
                Diagnostic.Create(EnvironmentDiagnostics.NotWritten, location: null, shown, reason));
        }
    }
}
