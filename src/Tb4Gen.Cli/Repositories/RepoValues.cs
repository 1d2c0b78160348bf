using System.Globalization;

namespace Tb4Gen.Cli.Repositories;

/// <summary>What the options of <c>tb4gen repo</c> take. Each check says what is wrong, or null.</summary>
internal static class RepoValues
{
    private const int MaxDays = 3650;

    /// <summary>A name that is one folder below <c>dists</c>.</summary>
    public static string? CheckSuite(string text) =>
        IsName(text, "._+~-") ? null : "it is a name of letters, digits and . _ + ~ -";

    /// <summary>apt reads no other names in sources.list.d (sources.list(5)).</summary>
    public static string? CheckOrigin(string text) =>
        IsName(text, "._-") ? null : "it names files, and takes letters, digits and . _ -";

    public static string? CheckLabel(string text) =>
        text.Length > 0 && text.Trim() == text && !text.Any(char.IsControl) ? null : "it is one line of text";

    public static string? CheckUrl(string text)
    {
        var colon = text.IndexOf(":/", StringComparison.Ordinal);
        return colon > 0 && text[..colon].All(static c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.')
            && !text.Any(static c => c is <= ' ' or >= (char)127)
            ? null
            : "it is an address such as https://repo.example/tb4gen";
    }

    public static string? CheckTime(string text) =>
        Time(text) is null ? $"it is a number with h, d or w behind it, of at most {MaxDays} days" : null;

    public static string? CheckCount(string text) => Number(text) is null ? "it is a number from 1 on" : null;

    /// <summary>Null where the text is no time.</summary>
    public static TimeSpan? Time(string text)
    {
        var hours = text switch
        {
            [.., 'h'] => 1,
            [.., 'd'] => 24,
            [.., 'w'] => 7 * 24,
            _ => 0,
        };
        return hours > 0 && Number(text[..^1]) * hours <= MaxDays * 24
            ? TimeSpan.FromHours((Number(text[..^1]) ?? 0) * hours)
            : null;
    }

    /// <summary>Null where the text is no number from 1 on.</summary>
    public static int? Number(string text)
    {
        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return isNumber && number is > 0 and < 1_000_000 ? number : null;
    }

    private static bool IsName(string text, string others) =>
        text.Length > 0 && char.IsAsciiLetterOrDigit(text[0])
        && text.All(c => char.IsAsciiLetterOrDigit(c) || others.Contains(c, StringComparison.Ordinal));
}
