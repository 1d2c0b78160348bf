using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Core.Planning.Ceph;

/// <summary>
/// Brings a value into the one form in which <c>ceph config dump</c> prints it, so that what is wanted and what is
/// there compare as text. Takes what the monitor takes (src/common/options.cc, strtol.cc), and sizes and durations in
/// words on every release, since only plain numbers leave this place.
/// </summary>
internal static class CephValue
{
    /// <param name="option">The option.</param>
    /// <param name="text">The value as written.</param>
    /// <param name="value">The canonical form where the text has one.</param>
    /// <param name="reason">What is wrong and what would do; empty where nothing is wrong.</param>
    public static bool TryCanonicalise(
        CephOption option, string text, [NotNullWhen(true)] out string? value, out string reason)
    {
        (value, reason) = option.Type switch
        {
            CephOptionType.Bool => Bool(text),
            CephOptionType.Whole => Whole(text, "an int is a whole number such as 6 or -1, or 2K for 2000"),
            CephOptionType.Natural => Unsigned(text),
            CephOptionType.Milliseconds => Unsigned(text),
            CephOptionType.Size => Size(text),
            CephOptionType.Real => Real(text),
            CephOptionType.Seconds => Seconds(text),
            CephOptionType.Address => CephAddress.Canonical(text),
            _ => (text, ""),
        };
        return value is not null;
    }

    /// <summary>The value as a number; null for what is none.</summary>
    public static double? NumberOf(CephOption option, string canonical) =>
        option.Type is CephOptionType.Whole or CephOptionType.Natural or CephOptionType.Size or CephOptionType.Real
            or CephOptionType.Seconds or CephOptionType.Milliseconds
        && double.TryParse(canonical, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static (string? Value, string Reason) Bool(string text)
    {
        const string Wanted = "a bool is true or false, not yes, no, on or off";
        if (text.Equals("true", StringComparison.OrdinalIgnoreCase)) return ("true", "");
        if (text.Equals("false", StringComparison.OrdinalIgnoreCase)) return ("false", "");
        return Whole(text, Wanted) is ({ } number, _) ? (number == "0" ? "false" : "true", "") : (null, Wanted);
    }

    private static (string? Value, string Reason) Unsigned(string text)
    {
        const string Wanted = "a whole number from 0 on such as 6, or 2K for 2000";
        var (value, reason) = Whole(text, Wanted);
        return value is ['-', ..] ? (null, Wanted) : (value, reason);
    }

    /// <summary>Whole numbers know the decimal suffixes alone: 1K is 1000, and 2Ki and 2k are refused.</summary>
    private static (string? Value, string Reason) Whole(string text, string wanted)
    {
        var digits = text.AsSpan();
        var factor = digits.IsEmpty ? 1 : digits[^1] switch
        {
            'K' => 1_000L,
            'M' => 1_000_000L,
            'G' => 1_000_000_000L,
            'T' => 1_000_000_000_000L,
            'P' => 1_000_000_000_000_000L,
            'E' => 1_000_000_000_000_000_000L,
            _ => 1L,
        };
        if (factor > 1) digits = digits[..^1];
        if (!Int128.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            || Int128.Abs(number) > ulong.MaxValue)
        {
            return (null, wanted);
        }

        number *= factor;
        return number < long.MinValue || number > ulong.MaxValue
            ? (null, "the number does not fit into 64 bits")
            : (number.ToString(CultureInfo.InvariantCulture), "");
    }

    private static (string? Value, string Reason) Size(string text) =>
        ByteSize.TryParse(text, out var size, out _)
            ? (size.ToString(), "")
            : (null, "a size is a whole number of bytes, or has a unit as in 8GiB (8G and 8GB are the same)");

    private static (string? Value, string Reason) Real(string text)
    {
        const NumberStyles Styles =
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!double.TryParse(text, Styles, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return (null, "a float is a number such as 0.7 or 1209600, without a unit");
        }

        // The monitor prints floats with %f and keeps what it printed.
        var value = number.ToString("F6", CultureInfo.InvariantCulture);
        return number != 0 && value.AsSpan().TrimStart('-') is "0.000000"
            ? (null, "Ceph keeps six decimals, and this would be stored as 0")
            : (value, "");
    }

    private static (string? Value, string Reason) Seconds(string text)
    {
        var unit = text.Length == 0 ? 0 : text[^1] switch
        {
            's' => 1L,
            'm' => 60L,
            'h' => 3_600L,
            'd' => 86_400L,
            'w' => 604_800L,
            _ => 0L,
        };
        var digits = unit == 0 ? text : text[..^1];
        return uint.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? ((count * Math.Max(unit, 1)).ToString(CultureInfo.InvariantCulture), "")
            : (null, "a duration is a whole number of seconds, or has a unit as in 30s, 5m, 1h, 2d or 1w");
    }
}
