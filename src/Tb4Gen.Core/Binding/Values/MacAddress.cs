using System.Globalization;

namespace Tb4Gen.Core.Binding.Values;

/// <summary>An Ethernet address, printed as the kernel prints it: six lower-case pairs with colons.</summary>
[InertText("0-9a-f:")]
public readonly record struct MacAddress
{
    private MacAddress(ulong bits) => Bits = bits;

    /// <summary>The 48 bits, first octet highest.</summary>
    public ulong Bits { get; }

    /// <summary>
    /// The value of udev's ID_NET_NAME_MAC, the one property by which the installer can match a NIC's MAC.
    /// </summary>
    public Token UdevName => new($"enx{Bits.ToString("x12", CultureInfo.InvariantCulture)}");

    public override string ToString()
    {
        var digits = Bits.ToString("x12", CultureInfo.InvariantCulture);
        return $"{digits[..2]}:{digits[2..4]}:{digits[4..6]}:{digits[6..8]}:{digits[8..10]}:{digits[10..]}";
    }

    /// <param name="text">Six pairs of hexadecimal digits with colons or dashes.</param>
    /// <param name="value">The value where the text is one.</param>
    /// <param name="reason">What is wrong with it; empty where nothing is.</param>
    public static bool TryParse(string text, out MacAddress value, out string reason)
    {
        value = default;
        reason = "a MAC address looks like 02:00:00:00:00:12";
        var pairs = text.Split(text.Contains('-') ? '-' : ':');
        if (pairs.Length != 6) return false;
        ulong bits = 0;
        foreach (var pair in pairs)
        {
            if (pair.Length != 2 || !IsHex(pair, out var octet)) return false;
            bits = bits << 8 | octet;
        }

        // The lowest bit of the first octet marks a group; no machine has such an address.
        reason = (bits >> 40 & 1) == 1 ? "this is a multicast address, which no machine has" : "";
        if (bits == 0) reason = "00:00:00:00:00:00 is no machine's address";
        value = reason.Length == 0 ? new MacAddress(bits) : default;
        return reason.Length == 0;
    }

    private static bool IsHex(string pair, out byte octet) =>
        byte.TryParse(pair, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out octet);
}
