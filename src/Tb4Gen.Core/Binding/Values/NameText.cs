namespace Tb4Gen.Core.Binding.Values;

/// <summary>Character rules that the name types share.</summary>
internal static class NameText
{
    public static bool IsLowerOr(ReadOnlySpan<char> text, ReadOnlySpan<char> others)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && !others.Contains(c)) return false;
        }

        return true;
    }

    public static bool IsAlphanumericOr(ReadOnlySpan<char> text, ReadOnlySpan<char> others)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && !others.Contains(c)) return false;
        }

        return true;
    }

    public static bool EndsAreAlphanumeric(ReadOnlySpan<char> text) =>
        text.Length > 0 && char.IsAsciiLetterOrDigit(text[0]) && char.IsAsciiLetterOrDigit(text[^1]);
}
