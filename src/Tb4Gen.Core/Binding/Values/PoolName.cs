namespace Tb4Gen.Core.Binding.Values;

/// <summary>Name of a Ceph pool that is also a storage id of Proxmox VE.</summary>
[InertText("A-Za-z0-9_.-")]
public readonly record struct PoolName
{
    private readonly string? _text;

    private PoolName(string text) => _text = text;

    public override string ToString() => _text ?? "";

    /// <param name="text">The text as written.</param>
    /// <param name="value">The value where the text is one.</param>
    /// <param name="reason">What is wrong with it, as a sentence; empty where nothing is.</param>
    public static bool TryParse(string text, out PoolName value, out string reason)
    {
        reason = Check(text);
        value = reason.Length == 0 ? new PoolName(text) : default;
        return reason.Length == 0;
    }

    private static string Check(string text)
    {
        // pve-storage-id: ^[a-z][a-z0-9\-_.]*[a-z0-9]$, case-insensitive.
        if (text.Length is < 2 or > 100) return "a pool name has 2 to 100 characters";
        if (!NameText.IsAlphanumericOr(text, "-_.")) return "a pool name has only letters, digits and - _ .";
        return char.IsAsciiLetter(text[0]) && char.IsAsciiLetterOrDigit(text[^1])
            ? ""
            : "a pool name begins with a letter and ends with a letter or digit";
    }
}
