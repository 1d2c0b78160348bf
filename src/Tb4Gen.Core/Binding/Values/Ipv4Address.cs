using System.Globalization;

namespace Tb4Gen.Core.Binding.Values;

/// <summary>
/// An IPv4 address. The runtime's own type reads <c>10.1</c> and octal parts as addresses, which hides typing errors.
/// </summary>
/// <param name="Bits">The 32 bits, first octet highest.</param>
[InertText("0-9.")]
public readonly record struct Ipv4Address(uint Bits)
{
    /// <summary>The address as a network of its own, as it lies on a dummy interface.</summary>
    public Ipv4Network Host => new(this, 32);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Bits >> 24}.{Bits >> 16 & 255}.{Bits >> 8 & 255}.{Bits & 255}");

    /// <param name="text">Four decimal parts without leading zeros.</param>
    /// <param name="value">The value where the text is one.</param>
    /// <param name="reason">What is wrong with it; empty where nothing is.</param>
    public static bool TryParse(string text, out Ipv4Address value, out string reason)
    {
        value = default;
        reason = text.Contains('/')
            ? "an address stands here without a prefix length, as in 10.100.0.12"
            : "an IPv4 address looks like 10.100.0.12";
        var parts = text.Split('.');
        if (parts.Length != 4) return false;
        uint bits = 0;
        foreach (var part in parts)
        {
            if (part.Length is 0 or > 3 || (part.Length > 1 && part[0] == '0')) return false;
            if (!byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var octet)) return false;
            bits = bits << 8 | octet;
        }

        value = new Ipv4Address(bits);
        reason = "";
        return true;
    }
}
