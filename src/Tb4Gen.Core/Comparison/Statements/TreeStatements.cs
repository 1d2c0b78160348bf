using System.Globalization;
using Tb4Gen.Core.Verification;
using Tb4Gen.Core.Verification.Formats;

namespace Tb4Gen.Core.Comparison.Statements;

/// <summary>
/// What JSON, TOML and YAML say: a statement a scalar, with the way to its mapping as section. An item of a list that has
/// a name of its own is found by it, wherever in the list it is.
/// </summary>
internal sealed class TreeStatements
{
    private static readonly string[] Names = ["name", "node", "node_id", "id", "path"];

    private readonly List<Statement> _result = [];

    // A word of YAML in quotes is the same word.
    private readonly bool _keepsQuotes;

    private TreeStatements(bool keepsQuotes) => _keepsQuotes = keepsQuotes;

    public static List<Statement> Of(TreeDocument document, ArtifactKind kind)
    {
        var statements = new TreeStatements(kind != ArtifactKind.Yaml);
        statements.Add("", "", document.Root);
        return statements._result;
    }

    private void Add(string section, string key, DataNode node)
    {
        switch (node.Kind)
        {
            case DataKind.Mapping when node.Items.Count > 0:
                var inside = Join(section, key);
                foreach (var (name, value) in node.Keys.Zip(node.Items)) Add(inside, name, value);
                break;
            case DataKind.List when node.Items.Count > 0:
                AddItems(section, key, node);
                break;
            default:
                // A file in a file is told by its lines.
                foreach (var line in Show(node).Split('\n')) _result.Add(new(section, key, line));
                break;
        }
    }

    private void AddItems(string section, string key, DataNode list)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = list.Items[i];
            if (item.Kind is DataKind.Mapping or DataKind.List) Add(Join(section, key), NameOf(item, i), item);
            else _result.Add(new(section, key, Show(item)));
        }
    }

    private static string NameOf(DataNode item, int index)
    {
        foreach (var name in Names)
        {
            if (item.Kind != DataKind.Mapping) break;
            if (item[name] is { Kind: DataKind.Text or DataKind.Word } value) return value.Text;
        }

        return (index + 1).ToString(CultureInfo.InvariantCulture);
    }

    private string Show(DataNode node) => node.Kind switch
    {
        DataKind.Mapping => "{}",
        DataKind.List => "[]",
        DataKind.Text when _keepsQuotes => $"\"{node.Text}\"",
        _ => node.Text.TrimEnd('\n'),
    };

    private static string Join(string section, string key) =>
        section.Length == 0 || key.Length == 0 ? section + key : $"{section}.{key}";
}
