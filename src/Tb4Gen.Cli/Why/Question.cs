using System.Globalization;

namespace Tb4Gen.Cli.Why;

/// <summary>A line of a generated file, as the user names it.</summary>
/// <param name="Path">As given, with forward slashes.</param>
/// <param name="Line">From 1; null: the whole file.</param>
internal sealed record Question(string Path, int? Line)
{
    /// <summary>
    /// Takes <c>FILE</c>, <c>FILE:LINE</c>, and <c>FILE:LINE:COLUMN</c>, which editors write.
    /// </summary>
    public static Question Parse(string text)
    {
        var path = text.Replace('\\', '/');
        var (rest, last) = Number(path);
        if (last is null) return new(path, Line: null);
        var (front, line) = Number(rest);
        return line is null ? new(rest, last) : new(front, line);
    }

    private static (string Front, int? Value) Number(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon > 0 && int.TryParse(
            text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (text[..colon], number)
            : (text, null);
    }
}
