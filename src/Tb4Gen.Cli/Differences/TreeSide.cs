using Tb4Gen.Cli.Files;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Bundles;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Rendering;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Cli.Differences;

/// <summary>
/// A bundle as it lies on disk: what its manifest names, with the bytes that are there now. It may be somebody else's,
/// so nothing outside of it is read, whatever links are in it.
/// </summary>
internal sealed class TreeSide
{
    private const UnixFileMode Executable = UnixFileMode.UserExecute;

    private readonly string _folder;
    private readonly string _shown;
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal) { "" };

    private TreeSide(string folder, string shown) => (_folder, _shown) = (folder, shown);

    /// <param name="folder">Of the bundle, absolute.</param>
    /// <param name="shown">The same as the user named it.</param>
    /// <param name="cluster">Whose it is.</param>
    /// <returns>Null where there is nothing of that name.</returns>
    /// <exception cref="EnvironmentException">It is no bundle, or cannot be read.</exception>
    public static Bundle? Read(string folder, string shown, ClusterName cluster)
    {
        var side = new TreeSide(folder, shown);
        return side.At("", Look.At) switch
        {
            FileKind.Nothing => null,
            FileKind.Folder => Bundle.Create(cluster, side.ReadEntries().Select(side.ReadFile).OfType<Artifact>()),
            FileKind.Link => throw Fail(shown, "it is a symbolic link"),
            _ => throw Fail(shown, "it is no folder"),
        };
    }

    /// <summary>What is wrong with a folder that is to hold bundles, as the end of a sentence.</summary>
    /// <param name="folder">Absolute.</param>
    /// <param name="shown">The same as the user named it.</param>
    /// <returns>Null where it holds one.</returns>
    /// <exception cref="EnvironmentException">It cannot be read.</exception>
    public static string? ProblemOf(string folder, string shown)
    {
        var side = new TreeSide(folder, shown);
        if (side.At("", static p => Look.At(RealPath.Of(p))) != FileKind.Folder) return "there is no such folder";
        if (side.At(Manifest.Path, Look.At) != FileKind.Nothing) return "it is a bundle itself";
        EnvironmentException? unreadable = null;
        foreach (var bundle in side.At("", Directory.GetDirectories).Order(StringComparer.Ordinal))
        {
            try
            {
                var manifest = Path.Join(Path.GetFileName(bundle), Manifest.Path);
                if (side.At(manifest, Look.At) != FileKind.Nothing) return null;
            }
            catch (EnvironmentException error)
            {
                // What another program keeps there does not matter, as long as there is a bundle.
                unreadable ??= error;
            }
        }

        return unreadable is null ? $"it holds no folder with a {Manifest.Path}" : throw unreadable;
    }

    public static EnvironmentException Fail(string shown, string reason) => new(Diagnostic
        .Create(DiffDiagnostics.NoBundle, location: null, shown, reason)
        .WithHelp("`tb4gen generate` writes bundles; `--against` takes the folder that holds one folder a cluster"));

    private IEnumerable<ManifestEntry> ReadEntries()
    {
        var kind = At(Manifest.Path, Look.At);
        if (kind == FileKind.Nothing) throw Fail(_shown, $"it has no {Manifest.Path}");
        if (kind != FileKind.File) throw Fail(_shown, $"{Manifest.Path} is no file");
        return ManifestReader.Read(At(Manifest.Path, File.ReadAllBytes), out var entries) is { } problem
            ? throw Fail(_shown, $"{Manifest.Path} is damaged: {problem}")
            : entries.DistinctBy(static e => e.Path, StringComparer.Ordinal).Where(static e => e.Path != Manifest.Path);
    }

    // What is no longer there is gone, whatever the manifest says.
    private Artifact? ReadFile(ManifestEntry entry)
    {
        if (!HasFolder(ParentOf(entry.Path))) return null;
        var kind = At(entry.Path, Look.At);
        if (kind is FileKind.Nothing or FileKind.Folder) return null;
        if (kind == FileKind.Special) throw Fail(_shown, $"{entry.Path} is a device or a pipe");
        var isLink = kind == FileKind.Link;
        return new Artifact
        {
            Path = entry.Path,
            Format = entry.Template == "files" ? ArtifactFormat.Raw : ArtifactFormat.Text,
            Mode = isLink ? PlannedMode(entry) : At(entry.Path, p => ModeOf(p, entry)),
            Content = isLink ? ReadOnlyMemory<byte>.Empty : At(entry.Path, File.ReadAllBytes),
            LinkTarget = isLink ? new FileInfo(Path.Join(_folder, entry.Path)).LinkTarget : null,
            Template = entry.Template,
        };
    }

    private bool HasFolder(string path)
    {
        if (_folders.Contains(path)) return true;
        if (!HasFolder(ParentOf(path))) return false;
        var kind = At(path, Look.At);
        if (kind == FileKind.Link)
        {
            throw Fail(_shown, $"{path} is a symbolic link, and no file of a bundle lies behind one");
        }

        return kind == FileKind.Folder && _folders.Add(path);
    }

    /// <summary>Asks the system about something in the bundle.</summary>
    /// <exception cref="EnvironmentException">It does not answer, which says nothing of what is there.</exception>
    private T At<T>(string path, Func<string, T> question)
    {
        try
        {
            return question(Path.Join(_folder, path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentException(Diagnostic.Create(
                EnvironmentDiagnostics.Unreadable, location: null, Path.Join(_shown, path), IoReason.Of(error)));
        }
    }

    private static string ParentOf(string path) => path[..Math.Max(path.LastIndexOf('/'), 0)];

    private static int PlannedMode(ManifestEntry entry) => entry.Mode ?? 0x1A4; // 0644

    // git keeps whether a file can be run, and the manifest the rest.
    private static int ModeOf(string path, ManifestEntry entry)
    {
        var planned = PlannedMode(entry);
        if (OperatingSystem.IsWindows()) return planned;
        var canRun = File.GetUnixFileMode(path).HasFlag(Executable);
        if (canRun == ((UnixFileMode)planned).HasFlag(Executable)) return planned;
        return canRun ? 0x1ED : 0x1A4; // 0755, 0644
    }
}
