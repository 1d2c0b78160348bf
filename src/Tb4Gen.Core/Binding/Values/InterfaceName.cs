namespace Tb4Gen.Core.Binding.Values;

/// <summary>
/// Name of a network interface that the kernel, ifupdown2 and the fabric API of Proxmox VE all take: 2 to 15
/// characters, a letter first, then letters, digits and underscores.
/// </summary>
[InertText("A-Za-z0-9_")]
public readonly record struct InterfaceName
{
    private readonly string? _text;

    private InterfaceName(string text) => _text = text;

    public override string ToString() => _text ?? "";

    /// <param name="text">The text as written.</param>
    /// <param name="value">The value where the text is one.</param>
    /// <param name="reason">What is wrong with it, as a sentence; empty where nothing is.</param>
    public static bool TryParse(string text, out InterfaceName value, out string reason)
    {
        reason = Check(text);
        value = reason.Length == 0 ? new InterfaceName(text) : default;
        return reason.Length == 0;
    }

    private static string Check(string text)
    {
        // IFNAMSIZ is 16 with the NUL; pve-iface is ^[a-z][a-z0-9_]{1,20} and the fabric takes at most 15 characters.
        if (text.Length is < 2 or > 15) return "an interface name has 2 to 15 characters";
        if (!char.IsAsciiLetter(text[0])) return "an interface name begins with a letter";
        return NameText.IsAlphanumericOr(text, "_") ? "" : "an interface name has only letters, digits and underscores";
    }
}
