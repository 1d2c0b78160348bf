namespace Tb4Gen.Core.Verification.Formats;

/// <summary>
/// A value of JSON, TOML or YAML. What a scalar means is known only to the check that expects it, so it is text.
/// </summary>
internal sealed class DataNode(int line, DataKind kind, string text = "")
{
    private readonly List<DataNode> _items = [];
    private readonly List<string> _keys = [];

    /// <summary>From 1.</summary>
    public int Line { get; } = line;

    public DataKind Kind { get; } = kind;

    /// <summary>The value of a scalar: text without quotes and escapes, numbers and words as written.</summary>
    public string Text { get; } = text;

    /// <summary>The keys of a mapping, in order.</summary>
    public IReadOnlyList<string> Keys => _keys;

    /// <summary>The values of a mapping in the order of <see cref="Keys"/>, or the items of a list.</summary>
    public IReadOnlyList<DataNode> Items => _items;

    /// <summary>The value of that key, or null. Mappings are short: a scan beats a table.</summary>
    public DataNode? this[string key]
    {
        get
        {
            var index = _keys.IndexOf(key);
            return index < 0 ? null : _items[index];
        }
    }

    public void Add(DataNode item) => _items.Add(item);

    /// <returns>False where the key is there already; the value is then not added.</returns>
    public bool TryAdd(string key, DataNode value)
    {
        if (_keys.Contains(key)) return false;
        _keys.Add(key);
        _items.Add(value);
        return true;
    }

    public override string ToString() => Kind switch
    {
        DataKind.Mapping => "a mapping",
        DataKind.List => "a list",
        DataKind.Text => $"\"{Text}\"",
        _ => Text,
    };
}
