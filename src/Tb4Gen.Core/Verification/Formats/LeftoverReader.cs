namespace Tb4Gen.Core.Verification.Formats;

/// <summary>Finds tags that a template printed instead of running them.</summary>
internal static class LeftoverReader
{
    /// <param name="text">The text.</param>
    /// <param name="allowsBraces">Whether the format gives doubled braces a meaning of its own, as shell, JSON and
    /// prose do.</param>
    /// <param name="problems">Receives a problem for the first tag.</param>
    public static void Read(ReadOnlySpan<char> text, bool allowsBraces, List<Problem> problems)
    {
        for (var start = 0; start < text.Length;)
        {
            var offset = text[start..].IndexOf("{{", StringComparison.Ordinal);
            if (offset < 0) break;
            start += offset;
            if (IsTag(text[start..], allowsBraces))
            {
                problems.Add(new Problem(text[..start].Count('\n') + 1, "a tag of the template is left in the text"));
                return;
            }

            start++;
        }

        var end = allowsBraces ? -1 : text.IndexOf("}}", StringComparison.Ordinal);
        if (end >= 0) problems.Add(new Problem(text[..end].Count('\n') + 1, "the end of a tag is left in the text"));
    }

    private static bool IsTag(ReadOnlySpan<char> text, bool allowsBraces)
    {
        if (!allowsBraces) return true;
        var inside = text[2..].TrimStart("~-").TrimStart(' ');
        return !inside.IsEmpty && (char.IsAsciiLetter(inside[0]) || inside[0] is '_' or '$');
    }
}
