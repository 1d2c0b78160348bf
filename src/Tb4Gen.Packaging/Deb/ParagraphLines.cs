namespace Tb4Gen.Packaging.Deb;

/// <summary>Checks the lines of a control file, paragraph by paragraph.</summary>
/// <param name="text">The whole file.</param>
internal sealed class ParagraphLines(string text)
{
    private readonly List<(int At, int Length)> _names = [];

    /// <summary>Adds a line that is not empty; says what is wrong with it.</summary>
    public string? Add(int at, int length)
    {
        var line = text.AsSpan(at, length);
        if (line.ContainsAny('\r', '\0')) return "has a control character";
        if (line[0] is ' ' or '\t')
        {
            if (_names.Count == 0) return "goes on with no field";
            return line.Trim(" \t").IsEmpty ? "is blank" : null;
        }

        var colon = line.IndexOf(':');
        if (colon <= 0) return "is no field";
        var name = line[..colon];
        if (name[0] is '-' or '#' || name.ContainsAnyExceptInRange('!', '~')) return "has no field name";
        foreach (var (start, size) in _names)
        {
            var other = text.AsSpan(start, size);
            if (name.Equals(other, StringComparison.OrdinalIgnoreCase)) return $"has {other} a second time";
        }

        _names.Add((at, colon));
        return null;
    }

    /// <summary>Ends a paragraph; false where none has begun.</summary>
    public bool Clear()
    {
        var hasBegun = _names.Count > 0;
        _names.Clear();
        return hasBegun;
    }
}
