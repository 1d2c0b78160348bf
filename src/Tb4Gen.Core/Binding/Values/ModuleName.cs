namespace Tb4Gen.Core.Binding.Values;

/// <summary>Name of a kernel module; modprobe reads dashes and underscores as the same.</summary>
[InertText("A-Za-z0-9_-")]
public readonly record struct ModuleName
{
    private readonly string? _text;

    private ModuleName(string text) => _text = text;

    public override string ToString() => _text ?? "";

    /// <param name="text">The text as written.</param>
    /// <param name="value">The value where the text is one.</param>
    /// <param name="reason">What is wrong with it, as a sentence; empty where nothing is.</param>
    public static bool TryParse(string text, out ModuleName value, out string reason)
    {
        reason = Check(text);
        value = reason.Length == 0 ? new ModuleName(text) : default;
        return reason.Length == 0;
    }

    private static string Check(string text)
    {
        if (text.Length is 0 or > 63) return "a module name has 1 to 63 characters";
        if (!NameText.IsAlphanumericOr(text, "_-")) return "a module name has only letters, digits, - and _";
        return char.IsAsciiLetterOrDigit(text[0]) ? "" : "a module name begins with a letter or digit";
    }
}
