using System.Text;
using Tb4Gen.Core.Binding.Schema;
using Tb4Gen.Core.Binding.Types;
using Tb4Gen.Core.Syntax;

namespace Tb4Gen.Core.Binding.Docs;

/// <summary>The page of one key, for a terminal.</summary>
internal static class KeyPage
{
    public static string Write(SchemaEntry entry)
    {
        var key = entry.Key;
        var page = new StringBuilder();
        page.Append(entry.Path).Append(": ").Append(TypeText.Of(key.Type)).Append("\n\n");
        page.Append(key.Description).Append("\n\n");
        page.Append(key switch
        {
            { IsRequired: true } => "Required.\n",
            { Default: { } value } => $"Default: {value}\n",
            _ => $"Where missing: {TypeText.WhenMissing(key)}.\n",
        });
        page.Append("\nExample:\n\n").Append(Example(entry, entry.Key.Example, indent: "  "));
        WriteKeys(entry, page);
        return page.ToString();
    }

    /// <summary>The key with a value, under the keys that it lies under.</summary>
    public static string Example(SchemaEntry entry, string value, string indent = "")
    {
        var page = new StringBuilder();
        KeyType type = ClusterKeys.Type;
        foreach (var segment in entry.Path.Split('.'))
        {
            if (segment.StartsWith('<')) continue;
            var key = type.Keys.First(k => k.Name == segment);
            page.Append(indent).Append(segment).Append(':');
            if (key == entry.Key) break;
            page.Append('\n');
            indent = OpenElements(key, indent.Replace('-', ' ') + "  ", page);
            for (type = key.Type; type.Element is { } element; type = element)
            {
            }
        }

        return page.Append(' ').Append(value).Append('\n').ToString();
    }

    // The names of a map's entries are those of its example, and a list opens an item.
    private static string OpenElements(Key key, string indent, StringBuilder page)
    {
        var example = KeySchema.ValueOf(key.Example);
        for (var type = key.Type; type.Element is { } element; type = element)
        {
            if (example is YamlMapping { Entries: [var first, ..] })
            {
                page.Append(indent).Append(first.Key.Value).Append(":\n");
                (indent, example) = ($"{indent}  ", first.Value);
            }
            else if (example is YamlSequence)
            {
                indent = $"{indent}- ";
            }
        }

        return indent;
    }

    private static void WriteKeys(SchemaEntry entry, StringBuilder page)
    {
        var keys = entry.Inner.Keys;
        if (keys.IsEmpty) return;
        page.Append("\nKeys:\n\n");
        var width = keys.Max(static k => k.Name.Length);
        foreach (var key in keys)
        {
            var mark = key switch
            {
                { IsRequired: true } => " (required)",
                { Default: { } value } => $" (default {value})",
                _ => "",
            };
            page.Append("  ").Append(key.Name.PadRight(width)).Append("  ")
                .Append(FirstSentence(key.Description)).Append(mark).Append('\n');
        }
    }

    private static string FirstSentence(string text)
    {
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? text : text[..(end + 1)];
    }
}
