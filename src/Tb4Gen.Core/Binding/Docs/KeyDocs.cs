using System.Text;
using Tb4Gen.Core.Binding.Types;

namespace Tb4Gen.Core.Binding.Docs;

/// <summary>All keys of the language as Markdown.</summary>
public static class KeyDocs
{
    /// <summary>A table with one row a key, ended by LF.</summary>
    public static string Markdown()
    {
        var table = new StringBuilder("| Key | What it is | Type | Where missing |\n| --- | --- | --- | --- |\n");
        foreach (var entry in SchemaIndex.All)
        {
            table.Append("| `").Append(entry.Path).Append("` | ").Append(Cell(entry.Key.Description))
                .Append(" | ").Append(Cell(TypeText.Of(entry.Key.Type)))
                .Append(" | ").Append(Cell(Missing(entry.Key))).Append(" |\n");
        }

        return table.ToString();
    }

    private static string Missing(Key key) =>
        key.Default is { } value ? $"`{value}`" : TypeText.WhenMissing(key);

    // Outside of code, a pipe ends the cell and an angle bracket begins HTML.
    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
