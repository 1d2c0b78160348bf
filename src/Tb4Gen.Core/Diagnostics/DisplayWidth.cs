using System.Globalization;
using System.Text;

namespace Tb4Gen.Core.Diagnostics;

/// <summary>How a terminal shows a character: what carets are counted in.</summary>
internal static class DisplayWidth
{
    // East Asian Width W and F, and the emoji that terminals show in two cells (Unicode TR 11); first and last.
    private static ReadOnlySpan<int> Wide =>
    [
        0x1100, 0x115f, 0x2e80, 0x303e, 0x3041, 0xa4cf, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe30, 0xfe6f, 0xff00, 0xff60,
        0xffe0, 0xffe6, 0x1f300, 0x1f64f, 0x1f680, 0x1f6ff, 0x1f900, 0x1f9ff, 0x20000, 0x3fffd,
    ];

    /// <summary>0, 1 or 2 cells.</summary>
    public static int Of(Rune rune)
    {
        // What is unsafe is shown as a replacement character.
        if (rune.Value < 0x300 || IsUnsafe(rune)) return 1;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format)
        {
            return 0;
        }

        for (var i = 0; i < Wide.Length; i += 2)
        {
            if (rune.Value >= Wide[i] && rune.Value <= Wide[i + 1]) return 2;
        }

        return 1;
    }

    /// <summary>
    /// Whether a terminal would obey the character instead of showing it: an escape sequence in a file must not paint
    /// over a finding, and a change of writing direction must not reorder it.
    /// </summary>
    public static bool IsUnsafe(Rune rune) =>
        Rune.IsControl(rune) || rune.Value is (>= 0x2028 and <= 0x202e) or (>= 0x2066 and <= 0x2069);

    /// <summary>The text on one line, with what a terminal would obey made visible.</summary>
    public static string Clean(string text)
    {
        var clean = true;
        foreach (var rune in text.EnumerateRunes()) clean &= !IsUnsafe(rune);
        if (clean) return text;
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t') result.Append(' ');
            else if (IsUnsafe(rune)) result.Append('\ufffd');
            else result.Append(rune.ToString());
        }

        return result.ToString();
    }
}
