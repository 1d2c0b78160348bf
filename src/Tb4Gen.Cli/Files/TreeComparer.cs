using System.Collections.Immutable;
using Tb4Gen.Core.Bundles;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Rendering;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Cli.Files;

/// <summary>Compares a bundle with what lies on disk; changes nothing.</summary>
internal static class TreeComparer
{
    public static TreeChange Compare(Bundle bundle, string folder)
    {
        var change = new TreeChange(bundle, folder);
        if (!IsFolder(folder)) return change with { Written = [.. bundle.Files.Select(static f => f.Path)] };

        var written = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var buffer = Array.Empty<byte>();
        foreach (var file in bundle.Files)
        {
            if (!IsSame(file, Path.Join(folder, file.Path), ref buffer)) written.Add(file.Path);
        }

        change = change with { Written = written.ToImmutable() };
        // The same manifest names the same files: nothing is left over.
        return written.Contains(Manifest.Path) ? FindRemoved(change) : change;
    }

    private static bool IsFolder(string path)
    {
        var info = new DirectoryInfo(path);
        // Swapping names would replace the link and leave behind what it points to.
        if (info.LinkTarget is not null) throw InTheWay("a symbolic link");
        if (File.Exists(path)) throw InTheWay("a file");
        return info.Exists;

        EnvironmentException InTheWay(string what) =>
            new(Diagnostic.Create(EnvironmentDiagnostics.InTheWay, location: null, path, what, "a folder")
                .WithHelp("move it elsewhere; nothing was changed"));
    }

    private static TreeChange FindRemoved(TreeChange change)
    {
        var manifest = Path.Join(change.Folder, Manifest.Path);
        if (!File.Exists(manifest)) return change;
        if (ManifestReader.ReadPaths(File.ReadAllBytes(manifest), out var paths) is { } problem)
        {
            return change with { ManifestProblem = problem };
        }

        var made = change.Bundle.Files.Select(static f => f.Path).ToHashSet(StringComparer.Ordinal);
        var removed = paths.Where(p => !made.Contains(p) && ExistsAsFile(Path.Join(change.Folder, p)));
        return change with { Removed = removed.ToImmutableHashSet(StringComparer.Ordinal) };
    }

    // A symbolic link counts as one even if what it points to is missing.
    private static bool ExistsAsFile(string path)
    {
        var info = new FileInfo(path);
        return info.Exists || info.LinkTarget is not null;
    }

    private static bool IsSame(Artifact file, string path, ref byte[] buffer)
    {
        var info = new FileInfo(path);
        if (file.LinkTarget is not null) return info.LinkTarget == file.LinkTarget;
        if (!info.Exists || info.LinkTarget is not null || info.Length != file.Content.Length) return false;
        // Of a mode, git keeps whether the file can be run; the rest is the umask of whoever checked the tree out.
        const int Executable = (int)UnixFileMode.UserExecute;
        var mode = OperatingSystem.IsWindows() ? file.Mode : (int)info.UnixFileMode;
        if ((mode & Executable) != (file.Mode & Executable)) return false;

        var length = file.Content.Length;
        if (buffer.Length <= length) buffer = new byte[Math.Max(length + 1, 64 * 1024)];
        using var handle = File.OpenHandle(path);
        return RandomAccess.Read(handle, buffer.AsSpan(0, length + 1), 0) == length
            && buffer.AsSpan(0, length).SequenceEqual(file.Content.Span);
    }
}
