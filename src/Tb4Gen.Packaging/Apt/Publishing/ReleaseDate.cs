using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Apt.Index;

namespace Tb4Gen.Packaging.Apt.Publishing;

/// <summary>The time that a new index is given.</summary>
internal static class ReleaseDate
{
    /// <summary>How far the index that is there may be ahead: by a run of the same second, or a clock set.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long a run waits whose index is dated ahead of the clock, by a second: many that did not would leave it
    /// behind.
    /// </summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>What apt takes for a clock that goes wrong (Acquire::Max-FutureTime).</summary>
    private static readonly TimeSpan Tolerated = TimeSpan.FromSeconds(10);

    /// <param name="options">The clock, and the time to take in its place.</param>
    /// <param name="published">Of the index that is there; null for the first.</param>
    /// <exception cref="RefusalException">
    /// It would not be later. Clients that have a later one ignore it without a word, and those that have one of the
    /// same second are told by the web server that nothing has changed.
    /// </exception>
    public static DateTimeOffset Choose(RepositoryOptions options, DateTimeOffset? published)
    {
        var date = ReleaseTime.WholeSeconds(options.SourceDate ?? options.Now);
        if (published is null || date > published) return date;
        var isNear = options.SourceDate is null && published - date <= Ahead;
        if (isNear) return published.Value.AddSeconds(1);
        throw new RefusalException(Diagnostic
            .Create(
                RepositoryDiagnostics.DateNotLater, location: null, ReleaseTime.Print(date),
                ReleaseTime.Print(published.Value))
            .WithHelp(options.SourceDate is null
                ? "set the clock; clients ignore an index that is older than the one they have"
                : "take a later SOURCE_DATE_EPOCH; clients ignore an index that is not later than the one they have"));
    }

    /// <returns>A warning, or null.</returns>
    /// <exception cref="RefusalException">Every client would refuse the index.</exception>
    public static Diagnostic? Check(DateTimeOffset date, DateTimeOffset validUntil, DateTimeOffset now)
    {
        if (validUntil <= now)
        {
            throw new RefusalException(Diagnostic
                .Create(RepositoryDiagnostics.ExpiredAlready, location: null, ReleaseTime.Print(validUntil))
                .WithHelp("take a later SOURCE_DATE_EPOCH, or a longer `--valid-for`"));
        }

        return date > now + Tolerated
            ? Diagnostic.Create(RepositoryDiagnostics.DateInFuture, location: null, ReleaseTime.Print(date))
            : null;
    }
}
