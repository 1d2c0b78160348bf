namespace Tb4Gen.Core.Binding.Values;

/// <summary>The one definition of the characters that no format of ours gives a meaning to.</summary>
public static class InertText
{
    public static bool Is(ReadOnlySpan<char> text) =>
        !text.IsEmpty && text[0] != '-' && NameText.IsAlphanumericOr(text, "._-+:/@");
}
