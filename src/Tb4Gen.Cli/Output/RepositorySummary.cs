using System.Globalization;
using Tb4Gen.Packaging.Apt.Publishing;

namespace Tb4Gen.Cli.Output;

/// <summary>What was published, for people.</summary>
internal static class RepositorySummary
{
    public static IEnumerable<string> Of(Publication publication, string folder)
    {
        var release = publication.Release;
        var until = release.ValidUntil.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var change = publication.IsUnchanged
            ? "nothing changed"
            : $"{publication.Added.Length} added, {publication.Kept} kept, {publication.Dropped.Length} dropped";
        if (publication.TooOld > 0) change += $", {publication.TooOld} too old to be kept";
        yield return $"{folder}/dists/{release.Suite}: {Versions(publication)}: {change}; valid until {until} UTC";
        yield return publication.Fingerprint is { } fingerprint
            ? $"signed by {fingerprint}; clients need {folder}/{release.Origin}.asc and {folder}/{publication.Sources}"
            : $"not signed; clients need {folder}/{publication.Sources}, which tells them to trust it";
    }

    private static string Versions(Publication publication)
    {
        var versions = publication.Index.Entries.Length;
        var packages = publication.Index.Entries.DistinctBy(static e => e.Package).Count();
        return $"{Count(versions, "version")} of {Count(packages, "package")}";
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
