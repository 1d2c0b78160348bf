using System.Globalization;

namespace Tb4Gen.Core.Binding.Values;

/// <summary>CPUs by number as the kernel lists them, such as <c>0-7,16</c>, or <c>performance</c>.</summary>
public readonly record struct CpuList
{
    /// <summary>The fast cores of a processor with two kinds.</summary>
    public const string Performance = "performance";

    // CONFIG_NR_CPUS of Debian and Proxmox VE.
    private const int Most = 8192;

    private readonly string? _text;

    private CpuList(string text) => _text = text;

    public override string ToString() => _text ?? "";

    /// <param name="text">The text as written.</param>
    /// <param name="value">The value where the text is one.</param>
    /// <param name="reason">What is wrong with it, as a sentence; empty where nothing is.</param>
    public static bool TryParse(string text, out CpuList value, out string reason)
    {
        reason = text == Performance ? "" : Check(text);
        value = reason.Length == 0 ? new CpuList(text) : default;
        return reason.Length == 0;
    }

    private static string Check(string text)
    {
        var last = -1;
        foreach (var part in text.Split(','))
        {
            var ends = part.Split('-', 2);
            if (NumberOf(ends[0]) is not { } first || NumberOf(ends[^1]) is not { } end)
            {
                return "CPUs are listed as in 0-7,16, or `performance`";
            }

            if (end < first) return string.Create(CultureInfo.InvariantCulture, $"the range {part} runs backwards");
            if (first <= last) return string.Create(CultureInfo.InvariantCulture, $"{first} does not come after {last}");
            last = end;
        }

        return "";
    }

    private static int? NumberOf(string text) =>
        text.Length is > 0 and <= 4 && !text.AsSpan().ContainsAnyExceptInRange('0', '9')
        && (text.Length == 1 || text[0] != '0')
        && int.Parse(text, CultureInfo.InvariantCulture) is < Most and var number
            ? number
            : null;
}
