namespace Tb4Gen.Core.Binding.Values;

/// <summary>Id of an SDN fabric: 2 to 8 letters, digits and inner dashes.</summary>
[InertText("A-Za-z0-9-")]
public readonly record struct FabricId
{
    private readonly string? _text;

    private FabricId(string text) => _text = text;

    public override string ToString() => _text ?? "";

    /// <param name="text">The text as written.</param>
    /// <param name="value">The value where the text is one.</param>
    /// <param name="reason">What is wrong with it, as a sentence; empty where nothing is.</param>
    public static bool TryParse(string text, out FabricId value, out string reason)
    {
        reason = Check(text);
        value = reason.Length == 0 ? new FabricId(text) : default;
        return reason.Length == 0;
    }

    private static string Check(string text)
    {
        // The API of PVE since February 2026: [a-zA-Z0-9][a-zA-Z0-9-]{0,6}[a-zA-Z0-9].
        if (text.Length is < 2 or > 8) return "a fabric id has 2 to 8 characters";
        if (!NameText.IsAlphanumericOr(text, "-")) return "a fabric id has only letters, digits and dashes";
        return NameText.EndsAreAlphanumeric(text) ? "" : "a fabric id begins and ends with a letter or digit";
    }
}
