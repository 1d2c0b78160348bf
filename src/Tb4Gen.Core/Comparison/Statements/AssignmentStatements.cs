namespace Tb4Gen.Core.Comparison.Statements;

/// <summary>
/// What a file says that is nothing but assignments of shell, one a line: <c>mtu=9000</c>, <c>ports=(en05 en06)</c>,
/// <c>port_mtu[en05]=9000</c>, which is the key <c>mtu</c> of <c>port en05</c>.
/// </summary>
internal static class AssignmentStatements
{
    // How far the others are follows from the cables, and is another number on each node.
    private const string Distance = "peer_hops";

    /// <param name="lines">Without comments.</param>
    /// <returns>Null where a line is no assignment.</returns>
    public static List<Statement>? Of(IEnumerable<string> lines)
    {
        List<Statement> result = [];
        List<string> distances = [];
        foreach (var line in lines)
        {
            if (line.Length == 0 || line.StartsWith("declare -gA ", StringComparison.Ordinal)) continue;
            var equals = line.IndexOf('=');
            if (equals <= 0 || !IsName(line.AsSpan(0, equals))) return null;
            var (name, value) = (line[..equals], line[(equals + 1)..]);
            if (name.StartsWith(Distance, StringComparison.Ordinal)) distances.Add(line);
            else Add(name, value, result);
        }

        if (distances.Count > 0) result.Add(new("", Distance, string.Join(' ', distances)) { IsDerived = true });
        return result;
    }

    private static void Add(string name, string value, List<Statement> result)
    {
        var bracket = name.IndexOf('[');
        if (bracket > 0 && name.IndexOf('_') is > 0 and var dash && dash < bracket)
        {
            result.Add(new($"{name[..dash]} {name[(bracket + 1)..^1]}", name[(dash + 1)..bracket], value));
        }
        else if (value is ['(', .. var items, ')'])
        {
            result.AddRange(items.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(i => new Statement("", name, i)));
        }
        else
        {
            result.Add(new("", name, value));
        }
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        var bracket = name.IndexOf('[');
        if (bracket > 0 && name[^1] != ']') return false;
        var word = bracket < 0 ? name : name[..bracket];
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '_') return false;
        }

        return true;
    }
}
