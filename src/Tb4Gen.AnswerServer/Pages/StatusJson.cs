using System.Text.Json;

namespace Tb4Gen.AnswerServer.Pages;

/// <summary>The states for programs, and for the page's own script.</summary>
internal static class StatusJson
{
    public static byte[] Write(ServerStatus status)
    {
        using var buffer = new MemoryStream();
        // With the default encoder, which escapes what means something to HTML.
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("time", ServerStatus.Text(status.Time));
            json.WriteStartArray("nodes");
            foreach (var node in status.Nodes) Write(json, node);
            json.WriteEndArray();
            json.WriteStartArray("strangers");
            foreach (var stranger in status.Strangers)
            {
                json.WriteStartObject();
                json.WriteString("time", ServerStatus.Text(stranger.Time));
                json.WriteString("address", stranger.Address);
                json.WriteString("macs", stranger.Macs);
                json.WriteString("serial", stranger.Serial);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, NodeStatus node)
    {
        json.WriteStartObject();
        json.WriteString("node", node.Id);
        json.WriteString("stage", node.Stage);
        json.WriteString("answered", ServerStatus.Text(node.State.Answered));
        json.WriteString("address", node.State.Address ?? "");
        json.WriteString("by", node.State.By ?? "");
        json.WriteString("fetched", ServerStatus.Text(node.State.Fetched));
        json.WriteString("installed", ServerStatus.Text(node.State.Installed));
        json.WriteStartArray("host-keys");
        foreach (var key in node.State.HostKeys) json.WriteStringValue($"{key.Type} {key.Fingerprint}");
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
