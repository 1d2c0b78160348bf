using System.Collections.Immutable;
using System.Text.Json;
using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.AnswerServer.Requests;

/// <summary>
/// What an installer says of its machine when it asks for an answer: schema 1.0 of proxmox-fetch-answer, of which only
/// what is used here is read, and what is missing or of another type is passed over.
/// </summary>
internal sealed record InstallerRequest
{
    private const int MostMacs = 64;

    /// <summary>
    /// Of all its network interfaces, Thunderbolt's among them: in upper case since 9.2, in lower case before.
    /// </summary>
    public ImmutableArray<MacAddress> Macs { get; private init; } = [];

    /// <summary>SMBIOS' UUID of the system; null where it says nothing that tells machines apart.</summary>
    public string? Uuid { get; private init; }

    /// <summary>SMBIOS' serial number of the system; null where it says nothing that tells machines apart.</summary>
    public string? Serial { get; private init; }

    /// <summary><c>pve</c> for Proxmox VE; null where it is not said.</summary>
    public string? Product { get; private init; }

    /// <summary>Of the ISO, such as <c>9.2</c>; null where it is not said.</summary>
    public string? Release { get; private init; }

    /// <summary>Null where the body is no such request; <paramref name="problem"/> says why.</summary>
    public static InstallerRequest? Parse(ReadOnlyMemory<byte> body, out string problem)
    {
        problem = "the body is not the JSON that the installer sends";
        using var document = JsonBody.Parse(body);
        if (document?.RootElement is not { ValueKind: JsonValueKind.Object } root) return null;
        var system = JsonBody.Object(JsonBody.Object(root, "dmi"), "system");
        var request = new InstallerRequest
        {
            Macs = MacsOf(root),
            Uuid = Telling(JsonBody.Text(system, "uuid")),
            Serial = Telling(JsonBody.Text(system, "serial")),
            Product = JsonBody.Text(JsonBody.Object(root, "product"), "product"),
            Release = JsonBody.Text(JsonBody.Object(root, "iso"), "release"),
        };
        problem = "the body names no network interface, no UUID and no serial number";
        return request.Macs.IsEmpty && request.Uuid is null && request.Serial is null ? null : request;
    }

    private static string? Telling(string? text) =>
        text is null || SmbiosFiller.Is(text) ? null : text.Trim();

    private static ImmutableArray<MacAddress> MacsOf(JsonElement root)
    {
        if (!root.TryGetProperty("network_interfaces", out var list) || list.ValueKind != JsonValueKind.Array) return [];
        var macs = ImmutableArray.CreateBuilder<MacAddress>();
        foreach (var item in list.EnumerateArray())
        {
            var text = JsonBody.Text(item, "mac");
            if (text is null || !MacAddress.TryParse(text, out var mac, out _) || macs.Contains(mac)) continue;
            macs.Add(mac);
            if (macs.Count == MostMacs) break;
        }

        return macs.ToImmutable();
    }
}
