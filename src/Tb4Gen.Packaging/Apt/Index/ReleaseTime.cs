using System.Globalization;

namespace Tb4Gen.Packaging.Apt.Index;

/// <summary>A time as a Release file writes it: RFC 5322, in UTC, to the second.</summary>
internal static class ReleaseTime
{
    private const string Format = "ddd, dd MMM yyyy HH:mm:ss 'UTC'";

    public static string Print(DateTimeOffset time) =>
        time.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    /// <exception cref="FormatException">It is none that this program writes.</exception>
    public static DateTimeOffset Parse(string text) => DateTimeOffset.TryParseExact(
        text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        ? time
        : throw new FormatException($"'{text}' is no time");

    public static DateTimeOffset WholeSeconds(DateTimeOffset time) =>
        DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());
}
