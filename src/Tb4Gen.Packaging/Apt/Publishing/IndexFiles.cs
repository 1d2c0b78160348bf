using System.Collections.Immutable;
using System.Text;
using Tb4Gen.Packaging.Apt.Index;

namespace Tb4Gen.Packaging.Apt.Publishing;

/// <summary>All that tells of the packages of a suite, but for the signatures.</summary>
/// <param name="Layout">Where it goes.</param>
/// <param name="Release">What is signed.</param>
/// <param name="Index">The file <c>Packages</c>.</param>
/// <param name="Packed">The same by gzip.</param>
/// <param name="Companions">Files at the top that help clients: their path and content.</param>
internal sealed record IndexFiles(
    SuiteLayout Layout, ReleaseFile Release, byte[] Index, byte[] Packed,
    ImmutableArray<(string Path, byte[] Content)> Companions)
{
    public byte[] ReleaseText => Encoding.UTF8.GetBytes(Release.Print());

    /// <summary>
    /// In the order in which they are published: a client that reads at any moment finds what its Release file names.
    /// </summary>
    public IEnumerable<(string Path, byte[] Content)> BeforeRelease =>
    [
        ($"{Layout.ByHash}/{Release.Files[0].Sha256}", Index),
        ($"{Layout.ByHash}/{Release.Files[1].Sha256}", Packed),
        (Layout.PathOf(SuiteLayout.Packages), Index),
        (Layout.PathOf(SuiteLayout.PackedPackages), Packed),
        .. Companions,
    ];

    /// <summary>Whether all is there already, to the byte.</summary>
    public bool AreIn(RepositoryFolder folder) =>
        BeforeRelease.All(f => folder.Has(f.Path, f.Content)) && folder.Has(Layout.Release, ReleaseText);

    public IndexFiles DatedAt(DateTimeOffset date, TimeSpan validFor) =>
        this with { Release = Release with { Date = date, ValidUntil = date + validFor } };
}
