using System.Collections.Immutable;
using System.Security.Cryptography;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Apt.Index;

namespace Tb4Gen.Packaging.Apt.Publishing;

/// <summary>
/// Tells packages that a repository lacks from those that it has. A version has one content for ever: apt never looks
/// at it twice, and a client in the middle of an update would get what its index does not name.
/// </summary>
/// <param name="folder">The repository.</param>
/// <param name="published">The entries of the index that is there.</param>
internal sealed class NewPackages(RepositoryFolder folder, ImmutableArray<IndexEntry> published)
{
    private readonly Dictionary<string, List<StagedPackage>> _taken = new(StringComparer.Ordinal);
    private readonly ILookup<string, IndexEntry> _published =
        published.ToLookup(static e => e.Package, StringComparer.Ordinal);

    /// <returns>The packages to add, none twice, and why others are refused.</returns>
    public (ImmutableArray<StagedPackage> News, ImmutableArray<Diagnostic> Refusals) Of(
        ImmutableArray<StagedPackage> packages)
    {
        var news = ImmutableArray.CreateBuilder<StagedPackage>();
        var refusals = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var package in packages)
        {
            if (!_taken.TryGetValue(package.Entry.Package, out var taken)) _taken[package.Entry.Package] = taken = [];
            var twin = taken.Find(t => IsSame(t.Entry, package.Entry));
            if (Conflict(package, twin) is { } place)
            {
                refusals.Add(Refusal(package, place));
            }
            else if (twin is null)
            {
                taken.Add(package);
                if (package.Copy is not null) news.Add(package);
            }
        }

        return (news.ToImmutable(), refusals.ToImmutable());
    }

    /// <summary>Where the same version lies with other content; null where it does not.</summary>
    private string? Conflict(StagedPackage package, StagedPackage? twin)
    {
        var entry = package.Entry;
        var before = _published[entry.Package].FirstOrDefault(e => IsSame(e, entry));
        if (before is not null) return Place(before, folder.ShownOf(before.Path));
        if (twin is not null) return Place(twin.Entry, twin.Input.Shown);
        // No index names it: it is of a run that was killed, or waits for its removal.
        return File.Exists(folder.PathOf(entry.Path)) && !HasInPool(entry)
            ? $"a file {folder.ShownOf(entry.Path)} that no index names any more"
            : null;

        string? Place(IndexEntry other, string shown) =>
            other.HasContentOf(entry) ? null : $"{other.Version} in {shown}";
    }

    // The epoch is no part of the path.
    private static bool IsSame(IndexEntry a, IndexEntry b) => a.Version.CompareTo(b.Version) == 0 || a.Path == b.Path;

    private bool HasInPool(IndexEntry entry)
    {
        using var file = File.OpenRead(folder.PathOf(entry.Path));
        return file.Length == entry.Size && Convert.ToHexStringLower(SHA256.HashData(file)) == entry.Sha256;
    }

    private static Diagnostic Refusal(StagedPackage package, string place)
    {
        var (entry, shown) = (package.Entry, package.Input.Shown);
        return Diagnostic
            .Create(RepositoryDiagnostics.OtherContent, location: null, shown, entry.Package, entry.Version, place)
            .WithHelp("build it again with a higher version: apt looks at a version once");
    }
}
