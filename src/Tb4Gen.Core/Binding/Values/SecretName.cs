namespace Tb4Gen.Core.Binding.Values;

/// <summary>Name under which a secret is looked up when it is needed; never the secret itself.</summary>
[InertText("A-Za-z0-9_.-")]
public readonly record struct SecretName
{
    private readonly string? _text;

    private SecretName(string text) => _text = text;

    public override string ToString() => _text ?? "";

    /// <param name="text">The text as written.</param>
    /// <param name="value">The value where the text is one.</param>
    /// <param name="reason">What is wrong with it, as a sentence; empty where nothing is.</param>
    public static bool TryParse(string text, out SecretName value, out string reason)
    {
        reason = Check(text);
        value = reason.Length == 0 ? new SecretName(text) : default;
        return reason.Length == 0;
    }

    private static string Check(string text)
    {
        if (text.Length is 0 or > 63) return "the name of a secret has 1 to 63 characters";
        if (!NameText.IsAlphanumericOr(text, "-_.")) return "the name of a secret has only letters, digits and - _ .";
        return char.IsAsciiLetterOrDigit(text[0]) ? "" : "the name of a secret begins with a letter or digit";
    }
}
