using System.Collections.Immutable;
using System.Text.Json;
using Tb4Gen.AnswerServer.HostKeys;

namespace Tb4Gen.AnswerServer.Requests;

/// <summary>
/// What a machine reports once it is installed: schema 1.2 of proxmox-post-hook, of which only what is used here is read.
/// </summary>
/// <param name="Fqdn">The machine's name; empty where it is not said.</param>
/// <param name="Token">From its answer; empty where it is not said.</param>
/// <param name="HostKeys">Those that are whole, sorted by type.</param>
internal sealed record InstallReport(string Fqdn, string Token, ImmutableArray<HostKey> HostKeys)
{
    /// <summary>Null where the body is no such report.</summary>
    public static InstallReport? Parse(ReadOnlyMemory<byte> body)
    {
        using var document = JsonBody.Parse(body);
        if (document?.RootElement is not { ValueKind: JsonValueKind.Object } root) return null;
        var keys = JsonBody.Object(root, "ssh-public-host-keys");
        return new(
            JsonBody.Text(root, "fqdn") ?? "",
            JsonBody.Text(root, "token") ?? "",
            [.. ((string[])["ecdsa", "ed25519", "rsa"])
                .Select(type => HostKey.Parse(JsonBody.Text(keys, type) ?? "")).OfType<HostKey>()]);
    }

    /// <summary>Without the token.</summary>
    public override string ToString() => Fqdn;
}
