using System.Collections.Immutable;
using System.Text.Json;
using Tb4Gen.Cli.Differences;
using Tb4Gen.Core.Comparison;

namespace Tb4Gen.Cli.Output;

/// <summary>What changes on which node, as one JSON object. Members are only ever added to a format.</summary>
internal static class DiffJson
{
    private const int Format = 1;

    public static void Write(Difference difference, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteString("against", difference.Against);
        json.WriteBoolean("different", !difference.IsEmpty);
        json.WriteStartArray("clusters");
        foreach (var cluster in difference.Clusters) Write(json, cluster);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, ClusterDifference cluster)
    {
        json.WriteStartObject();
        json.WriteString("cluster", cluster.Name);
        json.WriteString("before", cluster.Before);
        json.WriteString("after", cluster.After);
        WriteTexts(json, "notes", cluster.Notes);
        json.WriteStartArray("nodes");
        foreach (var node in cluster.Nodes) Write(json, node);
        json.WriteEndArray();
        json.WriteStartArray("changes");
        foreach (var change in cluster.Changes) Write(json, change);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, NodeOutlook node)
    {
        json.WriteStartObject();
        json.WriteString("node", node.Node);
        json.WriteString("state", NameOf(node.State));
        json.WriteString("consequence", node.Worst.Code());
        WriteTexts(json, "ports", node.Ports);
        json.WriteNumber("files", node.Changes);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Change change)
    {
        json.WriteStartObject();
        json.WriteString("file", change.File);
        json.WriteString("kind", NameOf(change.Kind));
        WriteTexts(json, "nodes", change.Nodes);
        json.WriteString("consequence", change.Consequence.Code());
        json.WriteString("reason", change.Reason);
        WriteTexts(json, "ports", change.Ports);
        WriteTexts(json, "paths", change.Paths);
        json.WriteStartArray("edits");
        foreach (var edit in change.Edits)
        {
            json.WriteStartObject();
            json.WriteString("section", edit.Section);
            json.WriteString("key", edit.Key);
            json.WriteString("before", edit.Before);
            json.WriteString("after", edit.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string NameOf(NodeState state) => state switch
    {
        NodeState.Added => "added",
        NodeState.Removed => "removed",
        _ => "stays",
    };

    private static string NameOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "added",
        ChangeKind.Removed => "removed",
        ChangeKind.Comments => "comments",
        _ => "changed",
    };

    private static void WriteTexts(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
