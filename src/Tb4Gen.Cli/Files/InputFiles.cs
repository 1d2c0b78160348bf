using System.Collections.Immutable;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Text;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Cli.Files;

/// <summary>Reads what the user named as clusters: files, folders of files, <c>-</c> for standard input.</summary>
internal sealed class InputFiles
{
    private readonly Shell _shell;
    private readonly ImmutableArray<ClusterSource>.Builder _sources = ImmutableArray.CreateBuilder<ClusterSource>();
    private readonly DiagnosticBag _findings = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private readonly ICollection<string>? _gone;

    private InputFiles(Shell shell, ICollection<string>? gone) => (_shell, _gone) = (shell, gone);

    /// <summary>All that could be read, and a finding for each that could not.</summary>
    /// <param name="paths">As on the command line.</param>
    /// <param name="shell">The process around it.</param>
    /// <param name="gone">Gets each path where no cluster file is; null: that is a finding.</param>
    public static (ImmutableArray<ClusterSource> Sources, ImmutableArray<Diagnostic> Findings) Read(
        IEnumerable<string> paths, Shell shell, ICollection<string>? gone = null)
    {
        var files = new InputFiles(shell, gone);
        foreach (var path in paths) files.Add(path);
        return (files._sources.ToImmutable(), files._findings.ToSorted());
    }

    /// <summary>Whether a file of a folder that was named is one of its clusters.</summary>
    public static bool IsCluster(string name) =>
        !name.StartsWith('.') && Path.GetExtension(name) is ".yaml" or ".yml";

    private void Add(string path)
    {
        if (path == "-")
        {
            AddStandardInput();
            return;
        }

        var full = _shell.Resolve(path);
        if (Directory.Exists(full)) AddFolder(path, full);
        else AddFile(path, full);
    }

    private void AddStandardInput() =>
        _sources.Add(new(
            "<stdin>", BoundedReader.Read(_shell.Input), _shell.Directory, name: null,
            new SourceFolder(_shell.Directory).Read));

    // Not the folders below it: a repository of clusters also holds other YAML, and only its author knows where.
    private void AddFolder(string path, string full)
    {
        try
        {
            var names = Directory.EnumerateFiles(full)
                .Select(static f => Path.GetFileName(f))
                .Where(IsCluster)
                .Order(StringComparer.Ordinal)
                .ToList();
            if (names.Count == 0 && _gone is not null) _gone.Add(path);
            else if (names.Count == 0) Report(EnvironmentDiagnostics.EmptyFolder, path);
            foreach (var name in names) AddFile(Path.Join(path, name), Path.Join(full, name));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Report(EnvironmentDiagnostics.Unreadable, path, IoReason.Of(error));
        }
    }

    private void AddFile(string path, string full)
    {
        // A file that was named and also stands in a folder that was named is one cluster, not a clash.
        if (!_seen.Add(full)) return;
        try
        {
            using var stream = new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            var folder = Path.GetDirectoryName(full) ?? _shell.Directory;
            _sources.Add(new(
                Shown(path), BoundedReader.Read(stream), folder, Path.GetFileName(full),
                new SourceFolder(folder).Read));
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            AddMissing(path, full);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Report(EnvironmentDiagnostics.Unreadable, path, IoReason.Of(error));
        }
    }

    private void AddMissing(string path, string full)
    {
        // .NET turns the bytes of an argument into text and puts U+FFFD where they are not UTF-8.
        if (path.Contains('\uFFFD'))
        {
            _findings.Add(Diagnostic.Create(EnvironmentDiagnostics.PathEncoding, location: null, Shown(path))
                .WithHelp("rename the file or folder to a name in UTF-8"));
            return;
        }

        if (_gone is not null)
        {
            _gone.Add(path);
            return;
        }

        var finding = Diagnostic.Create(EnvironmentDiagnostics.NotFound, location: null, Shown(path));
        _findings.Add(finding.WithHelp(Neighbour(full) is { } near
            ? $"did you mean {near}?"
            : "`tb4gen init` writes a cluster.yaml to start from"));
    }

    private static string? Neighbour(string full)
    {
        var folder = Path.GetDirectoryName(full);
        if (folder is null || !Directory.Exists(folder)) return null;
        try
        {
            var names = Directory.EnumerateFiles(folder).Select(static f => Path.GetFileName(f));
            return NearestName.Find(Path.GetFileName(full), names.Order(StringComparer.Ordinal));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Report(DiagnosticDescriptor descriptor, string path, string? detail = null) =>
        _findings.Add(Diagnostic.Create(descriptor, location: null, Shown(path), detail));

    private static string Shown(string path) => Path.DirectorySeparatorChar == '/' ? path : path.Replace('\\', '/');
}
