using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Bundles;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Rendering;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Cli.Differences;

/// <summary>A bundle as it lies on disk: what its manifest names, with the bytes that are there now.</summary>
internal static class TreeSide
{
    private const UnixFileMode Executable = UnixFileMode.UserExecute;

    /// <param name="folder">Of the bundle, absolute.</param>
    /// <param name="shown">The same as the user named it.</param>
    /// <param name="cluster">Whose it is.</param>
    /// <returns>Null where there is no such folder.</returns>
    /// <exception cref="EnvironmentException">It is none, or cannot be read.</exception>
    public static Bundle? Read(string folder, string shown, ClusterName cluster)
    {
        if (!Directory.Exists(folder)) return null;
        var manifest = Path.Join(folder, Manifest.Path);
        if (!File.Exists(manifest)) throw Fail(shown, $"it has no {Manifest.Path}");
        if (ManifestReader.Read(File.ReadAllBytes(manifest), out var entries) is { } problem)
        {
            throw Fail(shown, $"{Manifest.Path} is damaged: {problem}");
        }

        var files = entries.DistinctBy(static e => e.Path, StringComparer.Ordinal)
            .Where(static e => e.Path != Manifest.Path)
            .Select(e => ReadFile(folder, e));
        return Bundle.Create(cluster, files.OfType<Artifact>());
    }

    public static EnvironmentException Fail(string shown, string reason) => new(Diagnostic
        .Create(DiffDiagnostics.NoBundle, location: null, shown, reason)
        .WithHelp("`tb4gen generate` writes bundles; `--against` takes the folder that holds one folder a cluster"));

    // What is no longer there is gone, whatever the manifest says.
    private static Artifact? ReadFile(string folder, ManifestEntry entry)
    {
        var info = new FileInfo(Path.Join(folder, entry.Path));
        var target = info.LinkTarget;
        if (target is null && !info.Exists) return null;
        return new Artifact
        {
            Path = entry.Path,
            Format = entry.Template == "files" ? ArtifactFormat.Raw : ArtifactFormat.Text,
            Mode = ModeOf(info, entry),
            Content = target is null ? File.ReadAllBytes(info.FullName) : ReadOnlyMemory<byte>.Empty,
            LinkTarget = target,
            Template = entry.Template,
        };
    }

    // git keeps whether a file can be run, and the manifest the rest.
    private static int ModeOf(FileInfo info, ManifestEntry entry)
    {
        var planned = entry.Mode ?? 0x1A4; // 0644
        if (OperatingSystem.IsWindows() || info.LinkTarget is not null) return planned;
        var canRun = info.UnixFileMode.HasFlag(Executable);
        if (canRun == ((UnixFileMode)planned).HasFlag(Executable)) return planned;
        return canRun ? 0x1ED : 0x1A4; // 0755, 0644
    }
}
