using System.Collections.Immutable;
using System.Text;

namespace Tb4Gen.Packaging.Deb;

/// <summary>Takes the lines of a control file and makes paragraphs of them.</summary>
internal sealed class ParagraphReader
{
    private readonly StringBuilder _text = new();
    private readonly List<KeyValuePair<string, string>> _fields = [];

    /// <summary>Adds a line that is not empty; says what is wrong with it.</summary>
    public string? Add(ReadOnlySpan<char> line)
    {
        if (line.Contains('\r') || line.Contains('\0')) return "has a control character";
        _text.Append(line).Append('\n');
        if (line[0] is ' ' or '\t') return Continue(line);
        var colon = line.IndexOf(':');
        if (colon <= 0) return "is no field";
        var name = line[..colon];
        if (name[0] is '-' or '#' || name.ContainsAnyExceptInRange('!', '~')) return "has no field name";
        foreach (var (key, _) in _fields)
        {
            if (name.Equals(key, StringComparison.OrdinalIgnoreCase)) return $"has {key} a second time";
        }

        _fields.Add(new(name.ToString(), line[(colon + 1)..].Trim(" \t").ToString()));
        return null;
    }

    /// <summary>Ends a paragraph, where one has begun.</summary>
    public void End(ImmutableArray<Paragraph>.Builder paragraphs)
    {
        if (_fields.Count == 0) return;
        paragraphs.Add(new(_text.ToString(), [.. _fields]));
        _text.Clear();
        _fields.Clear();
    }

    private string? Continue(ReadOnlySpan<char> line)
    {
        if (_fields.Count == 0) return "goes on with no field";
        if (line.Trim(" \t").IsEmpty) return "is blank";
        var (name, value) = _fields[^1];
        _fields[^1] = new(name, $"{value}\n{line[1..].TrimEnd(" \t")}");
        return null;
    }
}
