using System.Globalization;
using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Core.Planning.Ceph;

/// <summary>Addresses of daemons as the monitor prints them: <c>v2:10.0.0.1:6800/0</c>.</summary>
internal static class CephAddress
{
    private const string Wanted = "an address is one such as 10.0.0.1 or v2:10.0.0.1:6800/0";

    public static (string? Value, string Reason) Canonical(string text)
    {
        var protocol = text.StartsWith("v1:", StringComparison.Ordinal) ? "v1" : "v2";
        var rest = text.StartsWith(protocol, StringComparison.Ordinal) ? text[3..] : text;
        var slash = rest.IndexOf('/');
        var endpoint = slash < 0 ? rest : rest[..slash];
        var colon = endpoint.IndexOf(':');
        var host = colon < 0 ? endpoint : endpoint[..colon];
        if (!Ipv4Address.TryParse(host, out var address, out _)) return (null, Wanted);

        // Without a port the monitor takes the 24 of 10.0.0.1/24 for a nonce and says nothing.
        if (slash >= 0 && colon < 0) return (null, "an address has no prefix length: Ceph would read it as a nonce");
        return Number(colon < 0 ? "0" : endpoint[(colon + 1)..], ushort.MaxValue) is { } port
            && Number(slash < 0 ? "0" : rest[(slash + 1)..], uint.MaxValue) is { } nonce
            ? (string.Create(CultureInfo.InvariantCulture, $"{protocol}:{address}:{port}/{nonce}"), "")
            : (null, Wanted);
    }

    private static uint? Number(string digits, uint max) =>
        uint.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= max
            ? number
            : null;
}
