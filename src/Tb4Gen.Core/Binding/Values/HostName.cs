namespace Tb4Gen.Core.Binding.Values;

/// <summary>
/// One label of a host name (RFC 1123), which is what Proxmox VE calls a node: 1 to 63 lower-case letters, digits and
/// inner dashes, not only digits.
/// </summary>
[InertText("a-z0-9-")]
public readonly record struct HostName
{
    private readonly string? _text;

    private HostName(string text) => _text = text;

    public override string ToString() => _text ?? "";

    /// <param name="text">The text as written.</param>
    /// <param name="value">The value where the text is one.</param>
    /// <param name="reason">What is wrong with it, as a sentence; empty where nothing is.</param>
    public static bool TryParse(string text, out HostName value, out string reason)
    {
        reason = Check(text);
        value = reason.Length == 0 ? new HostName(text) : default;
        return reason.Length == 0;
    }

    private static string Check(string text)
    {
        if (text.Length is 0 or > 63) return "a node name has 1 to 63 characters";
        if (!NameText.IsLowerOr(text, "-")) return "a node name has only lower-case letters, digits and dashes";
        if (!NameText.EndsAreAlphanumeric(text)) return "a node name begins and ends with a letter or digit";
        // pve-installer refuses a first label of digits only, as it could be an address.
        return text.All(char.IsAsciiDigit) ? "a node name has at least one letter" : "";
    }
}
