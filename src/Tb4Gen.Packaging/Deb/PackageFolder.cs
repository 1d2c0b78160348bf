using System.Collections.Immutable;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Packaging.Deb;

/// <summary>A folder to which every run adds its packages; those of earlier versions stay.</summary>
/// <param name="output">The folder, absolute.</param>
/// <param name="shown">The same as the user named it.</param>
internal sealed class PackageFolder(string output, string shown)
{
    /// <summary>Writes what is new, or nothing where a finding is an error.</summary>
    /// <param name="clusters">What is to be there.</param>
    /// <param name="stop">Asked for until all is written aside.</param>
    /// <returns>What was found, and the names of the files that were written.</returns>
    /// <exception cref="OperationCanceledException">Stopped before anything was changed.</exception>
    /// <exception cref="EnvironmentException">A file or right stands in the way; nothing was changed.</exception>
    public (ImmutableArray<Diagnostic> Findings, IReadOnlyList<string> Written) Write(
        IReadOnlyList<ClusterPackages> clusters, CancellationToken stop)
    {
        try
        {
            Directory.CreateDirectory(output);
            using var held = OutputLock.Take(output, shown, stop);
            ImmutableArray<Diagnostic> findings = [.. clusters.SelectMany(Compare)];
            var isRefused = findings.Any(static f => f.Severity == Severity.Error);
            var files = isRefused ? [] : clusters.SelectMany(static c => c.Files);
            return (findings, new StagedFiles(output).Write(files, stop));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentException(Diagnostic.Create(
                EnvironmentDiagnostics.NotWritten, location: null, shown, IoReason.AtPath(output, error)));
        }
    }

    private IEnumerable<Diagnostic> Compare(ClusterPackages cluster)
    {
        var name = PackageManifest.NameFor(cluster.Manifest.Cluster);
        try
        {
            var last = ReadIfThere(name) is { } bytes
                ? PackageManifest.Read(bytes)
                : ImmutableDictionary<string, PackedPackage>.Empty;
            return cluster.Debs.Zip(cluster.Manifest.Packages, (d, p) => Compare(d, p, last.GetValueOrDefault(p.Package)))
                .OfType<Diagnostic>();
        }
        catch (FormatException error)
        {
            return [Damaged(name, error.Message)];
        }
    }

    private Diagnostic? Compare(DebFile deb, PackedPackage packed, PackedPackage? last)
    {
        var isOther = last?.Version == packed.Version && last.Sha256 != packed.Sha256;
        if (isOther || ReadIfThere(deb.FileName)?.AsSpan().SequenceEqual(deb.Content) == false)
        {
            return Diagnostic.Create(DebDiagnostics.SameVersion, location: null, packed.Package, packed.Version)
                .WithHelp("apt never looks at a version twice: commit the change, or give a higher `--deb-version`");
        }

        return last is not null && DebVersion.Parse(last.Version, out _) is { } before && before.CompareTo(deb.Version) > 0
            ? Diagnostic.Create(DebDiagnostics.LowerVersion, location: null, packed.Package, packed.Version, before)
                .WithHelp("to go back, pack the old content as a newer version: `--content REV`")
            : null;
    }

    private byte[]? ReadIfThere(string name)
    {
        var path = Path.Join(output, name);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    private Diagnostic Damaged(string name, string reason) => Diagnostic
        .Create(DebDiagnostics.DamagedManifest, location: null, $"{shown}/{name}", reason)
        .WithHelp("restore it, or remove it if no package of the last run is in use yet");
}
