namespace Tb4Gen.Core.Binding.Values;

/// <summary>
/// The one definition of the characters that hardly any format of ours gives a meaning to, and of what can stand first:
/// a sign there makes an option of the word, and means more to systemd and the shell.
/// </summary>
public static class InertText
{
    public static bool Is(ReadOnlySpan<char> text) => !text.IsEmpty
        && (char.IsAsciiLetterOrDigit(text[0]) || text[0] == '/') && NameText.IsAlphanumericOr(text, "._-+:/@");
}
