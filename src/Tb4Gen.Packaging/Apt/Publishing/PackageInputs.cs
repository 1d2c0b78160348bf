using System.Collections.Immutable;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Packaging.Apt.Publishing;

/// <summary>A package that the user named.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Shown">The same as the user named it.</param>
internal sealed record PackageInput(string Path, string Shown);

/// <summary>The packages that the user named: files, and folders of <c>*.deb</c>.</summary>
internal static class PackageInputs
{
    /// <summary>All that are there, none twice, and a finding for each that is not.</summary>
    /// <param name="names">As the user named them.</param>
    /// <param name="resolve">Makes a path absolute.</param>
    public static (ImmutableArray<PackageInput> Files, ImmutableArray<Diagnostic> Findings) List(
        IEnumerable<string> names, Func<string, string> resolve)
    {
        var files = new List<PackageInput>();
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var name in names)
        {
            var path = resolve(name);
            if (Directory.Exists(path)) AddFolder(path, name.TrimEnd('/'), files, findings);
            else if (File.Exists(path)) files.Add(new(path, name));
            else findings.Add(Nothing($"{name} does not exist"));
        }

        return ([.. files.DistinctBy(static f => f.Path)], findings.ToImmutable());
    }

    private static void AddFolder(
        string path, string name, List<PackageInput> files, ImmutableArray<Diagnostic>.Builder findings)
    {
        try
        {
            var found = Directory.EnumerateFiles(path, "*.deb").Select(static f => Path.GetFileName(f))
                .Where(static f => !f.StartsWith('.')).Order(StringComparer.Ordinal).ToList();
            if (found.Count == 0) findings.Add(Nothing($"the folder {name} holds no *.deb file"));
            files.AddRange(found.Select(f => new PackageInput(Path.Join(path, f), $"{name}/{f}")));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            findings.Add(Diagnostic.Create(
                EnvironmentDiagnostics.Unreadable, location: null, name, IoReason.Of(error)));
        }
    }

    private static Diagnostic Nothing(string reason) =>
        Diagnostic.Create(RepositoryDiagnostics.NoPackages, location: null, reason)
            .WithHelp("`tb4gen deb cluster.yaml -o packages` writes packages");
}
