namespace Tb4Gen.Core.Binding.Values;

/// <summary>A DNS domain of one or more labels, lower case, without a trailing dot.</summary>
[InertText("a-z0-9.-")]
public readonly record struct DomainName
{
    private readonly string? _text;

    private DomainName(string text) => _text = text;

    public override string ToString() => _text ?? "";

    /// <param name="text">The text as written.</param>
    /// <param name="value">The value where the text is one.</param>
    /// <param name="reason">What is wrong with it, as a sentence; empty where nothing is.</param>
    public static bool TryParse(string text, out DomainName value, out string reason)
    {
        reason = Check(text);
        value = reason.Length == 0 ? new DomainName(text) : default;
        return reason.Length == 0;
    }

    private static string Check(string text)
    {
        if (text.Length is 0 or > 253) return "a domain has 1 to 253 characters";
        if (!NameText.IsLowerOr(text, "-.")) return "a domain has only lower-case letters, digits, dashes and dots";
        foreach (var label in text.Split('.'))
        {
            if (label.Length is 0 or > 63) return "each label of a domain has 1 to 63 characters";
            if (!NameText.EndsAreAlphanumeric(label)) return "each label begins and ends with a letter or digit";
        }

        return "";
    }
}
