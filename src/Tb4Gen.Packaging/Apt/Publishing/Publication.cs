using System.Collections.Immutable;
using Tb4Gen.Packaging.Apt.Index;

namespace Tb4Gen.Packaging.Apt.Publishing;

/// <summary>A suite after a run.</summary>
/// <param name="Release">Its names and times.</param>
/// <param name="Index">All that it holds.</param>
/// <param name="Added">What it did not hold before.</param>
/// <param name="TooOld">How many packages were not added, since newer ones are all that is kept.</param>
/// <param name="Dropped">What it no longer holds.</param>
/// <param name="Fingerprint">Of the signing key; null for a repository that is not signed.</param>
/// <param name="Sources">The file for <c>sources.list.d</c>, from the top of the repository.</param>
/// <param name="IsUnchanged">Nothing was written: all was there, and valid for more than half of its time.</param>
internal sealed record Publication(
    ReleaseFile Release, PackageIndex Index, ImmutableArray<IndexEntry> Added, int TooOld,
    ImmutableArray<IndexEntry> Dropped, string? Fingerprint, string Sources, bool IsUnchanged)
{
    /// <summary>How many versions were there before and still are.</summary>
    public int Kept => Index.Entries.Length - Added.Length;
}
