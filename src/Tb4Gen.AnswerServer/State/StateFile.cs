using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Tb4Gen.AnswerServer.HostKeys;
using Tb4Gen.AnswerServer.Requests;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.AnswerServer.State;

/// <summary>The states of one cluster's nodes as JSON. Nothing in it is secret.</summary>
internal static class StateFile
{
    private const string Version = "1";

    public static byte[] Write(string cluster, IReadOnlyDictionary<string, NodeState> nodes) => JsonFile.Write(json =>
    {
        json.WriteString("version", Version);
        json.WriteString("cluster", cluster);
        json.WriteStartObject("nodes");
        foreach (var (name, state) in nodes.OrderBy(static n => n.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject(name);
            WriteTime(json, "answered", state.Answered);
            if (state.Address is { } address) json.WriteString("address", address);
            if (state.By is { } by) json.WriteString("by", by);
            WriteTime(json, "fetched", state.Fetched);
            WriteTime(json, "installed", state.Installed);
            json.WriteStartArray("host-keys");
            foreach (var key in state.HostKeys) json.WriteStringValue($"{key.Type} {key.Blob}");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    });

    /// <summary>What a file holds; nothing where it is not there.</summary>
    /// <exception cref="EnvironmentException">It is damaged, and to go on could answer a node twice.</exception>
    public static Dictionary<string, NodeState> Read(string path, string shown)
    {
        var nodes = new Dictionary<string, NodeState>(StringComparer.Ordinal);
        byte[] bytes;
        try
        {
            if (!File.Exists(path)) return nodes;
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentException(Diagnostic.Create(
                EnvironmentDiagnostics.Unreadable, location: null, shown, IoReason.Of(error)));
        }

        using var document = JsonBody.Parse(bytes);
        var root = document?.RootElement ?? default;
        if (root.ValueKind != JsonValueKind.Object) throw Damaged(shown, "it is no JSON object");
        var version = JsonBody.Text(root, "version");
        if (version != Version) throw Damaged(shown, $"its version is {version ?? "missing"}, and {Version} is known");
        var members = JsonBody.Object(root, "nodes");
        if (members.ValueKind != JsonValueKind.Object) throw Damaged(shown, "it has no `nodes`");
        foreach (var node in members.EnumerateObject())
        {
            nodes[node.Name] = node.Value.ValueKind == JsonValueKind.Object
                ? Read(node.Value, shown)
                : throw Damaged(shown, $"{node.Name} is no object");
        }

        return nodes;
    }

    private static NodeState Read(JsonElement node, string shown) => new()
    {
        Answered = ReadTime(node, "answered", shown),
        Address = JsonBody.Text(node, "address"),
        By = JsonBody.Text(node, "by"),
        Fetched = ReadTime(node, "fetched", shown),
        Installed = ReadTime(node, "installed", shown),
        HostKeys = ReadKeys(node),
    };

    private static ImmutableArray<HostKey> ReadKeys(JsonElement node) =>
        node.TryGetProperty("host-keys", out var keys) && keys.ValueKind == JsonValueKind.Array
            ? [.. keys.EnumerateArray().Where(static k => k.ValueKind == JsonValueKind.String)
                .Select(static k => HostKey.Parse(k.GetString() ?? "")).OfType<HostKey>()]
            : [];

    private static DateTimeOffset? ReadTime(JsonElement node, string name, string shown)
    {
        if (!node.TryGetProperty(name, out _)) return null;
        return DateTimeOffset.TryParseExact(
            JsonBody.Text(node, name), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw Damaged(shown, $"`{name}` is no time");
    }

    private static void WriteTime(Utf8JsonWriter json, string name, DateTimeOffset? time)
    {
        if (time is { } value) json.WriteString(name, value.ToString("O", CultureInfo.InvariantCulture));
    }

    private static EnvironmentException Damaged(string shown, string why) => new(Diagnostic
        .Create(ServerDiagnostics.StateDamaged, location: null, shown, why)
        .WithHelp("remove it where no node may be kept from a second installation; else put back what was there"));
}
