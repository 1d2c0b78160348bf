namespace Tb4Gen.Core.Binding.Values;

/// <summary>
/// Name of a cluster: 2 to 15 lower-case letters, digits and inner dashes. 15 is the limit of <c>pvecm create</c>;
/// lower case, since it is part of a Debian package name.
/// </summary>
[InertText("a-z0-9-")]
public readonly record struct ClusterName
{
    private readonly string? _text;

    private ClusterName(string text) => _text = text;

    public override string ToString() => _text ?? "";

    /// <param name="text">The text as written.</param>
    /// <param name="value">The value where the text is one.</param>
    /// <param name="reason">What is wrong with it, as a sentence; empty where nothing is.</param>
    public static bool TryParse(string text, out ClusterName value, out string reason)
    {
        reason = Check(text);
        value = reason.Length == 0 ? new ClusterName(text) : default;
        return reason.Length == 0;
    }

    private static string Check(string text)
    {
        if (text.Length is < 2 or > 15) return "a cluster name has 2 to 15 characters (pvecm takes no longer one)";
        if (!NameText.IsLowerOr(text, "-")) return "a cluster name has only lower-case letters, digits and dashes";
        return NameText.EndsAreAlphanumeric(text) ? "" : "a cluster name begins and ends with a letter or digit";
    }
}
