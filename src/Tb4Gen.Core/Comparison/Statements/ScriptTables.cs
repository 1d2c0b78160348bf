namespace Tb4Gen.Core.Comparison.Statements;

/// <summary>
/// What the scripts of the runbook know of the plan: the tables <c>n2) disks=(...) mesh=... ;;</c> by node, the calls
/// <c>pool NAME ...</c> and <c>run pveceph install ...</c>, and <c>proxmox_release=...</c>. The other lines are the script
/// itself.
/// </summary>
internal static class ScriptTables
{
    private static readonly string[] PoolKeys = ["size", "min_size", "pg_num", "autoscale", "application"];

    /// <summary>Takes the lines of tables out of the text.</summary>
    public static Meaning Read(List<string> lines)
    {
        List<Statement> statements = [];
        List<string> rest = [];
        string? node = null;
        foreach (var line in lines)
        {
            var inside = line.AsSpan().Trim();
            var begin = 0;
            if (node is null && !TryBegin(line, out node, out begin))
            {
                if (!ReadCall(line, statements)) rest.Add(line);
                continue;
            }

            if (begin > 0) inside = line.AsSpan(begin).Trim();
            var isLast = inside.EndsWith(";;");
            if (isLast) inside = inside[..^2].TrimEnd();
            ReadAssignments(node!, inside.ToString(), statements);
            if (isLast) node = null;
        }

        return new Meaning { Statements = statements, Lines = rest };
    }

    /// <summary>Whether the line is <c>    n2)</c>, with or without its assignments.</summary>
    private static bool TryBegin(string line, out string? node, out int begin)
    {
        (node, begin) = (null, 0);
        const string Indent = "    ";
        if (!line.StartsWith(Indent, StringComparison.Ordinal)) return false;
        var end = Indent.Length;
        while (end < line.Length && (char.IsAsciiLetterOrDigit(line[end]) || line[end] == '-')) end++;
        if (end == Indent.Length || end >= line.Length || line[end] != ')') return false;
        var rest = line.AsSpan(end + 1).Trim();
        if (!rest.IsEmpty && rest is not ";;" && !IsAssignment(rest)) return false;
        (node, begin) = (line[Indent.Length..end], end + 1);
        return true;
    }

    private static bool IsAssignment(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('a', 'z');
        return end > 0 && text[end] is '=' or '_';
    }

    // Words are quoted where they have blanks; lists are in parentheses.
    private static void ReadAssignments(string node, string text, List<Statement> statements)
    {
        if (text.Length == 0) statements.Add(new("", "nodes", node));
        for (var start = 0; start < text.Length;)
        {
            var equals = text.IndexOf('=', start);
            if (equals < 0) return;
            var end = EndOfValue(text, equals + 1);
            var (key, value) = (text[start..equals].Trim(), text[(equals + 1)..end]);
            if (value is ['(', .. var items, ')']) AddItems(node, key, items, statements);
            else statements.Add(OfNode(node, key, value.Trim('"')));
            start = end;
        }
    }

    private static int EndOfValue(string text, int start)
    {
        var close = start < text.Length ? text[start] switch { '(' => ')', '"' => '"', _ => ' ' } : ' ';
        var end = text.IndexOf(close, Math.Min(start + 1, text.Length));
        if (end < 0) return text.Length;
        return close == ' ' ? end : end + 1;
    }

    private static void AddItems(string node, string key, string items, List<Statement> statements)
    {
        var separator = items.Contains('"') ? '"' : ' ';
        foreach (var item in items.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            statements.Add(OfNode(node, key, item));
        }
    }

    private static Statement OfNode(string node, string key, string value) => new(node, key, value) { StaysApart = true };

    // pool SIZE MIN-SIZE PG-NUM AUTOSCALE ...: with the autoscaler on, the script leaves the number to Ceph.
    private static string ValueOf(string key, string value, string[] values) =>
        key == "pg_num" && values[3] == "on" ? $"{value} at first" : value;

    private static bool ReadCall(string line, List<Statement> statements)
    {
        const string Release = "proxmox_release=";
        switch (line.Split(' '))
        {
            case [var word] when word.StartsWith(Release, StringComparison.Ordinal):
                statements.Add(new("", "proxmox_release", word[Release.Length..]));
                return true;
            case ["run", "pveceph", "install", .. var options]:
                AddOptions("pveceph install", options, statements);
                return true;
            case ["pool", var name, .. var values] when values.Length == PoolKeys.Length:
                statements.AddRange(PoolKeys.Zip(values, (k, v) => new Statement($"pool {name}", k, ValueOf(k, v, values))));
                return true;
            case ["compression", var name, var key, var value]:
                statements.Add(new($"pool {name}", key, value));
                return true;
            case ["storage", var name]:
                statements.Add(new($"pool {name}", "storage", "yes"));
                return true;
            default:
                return false;
        }
    }

    // --option value, up to what is redirected.
    private static void AddOptions(string command, string[] words, List<Statement> statements)
    {
        foreach (var pair in words.TakeWhile(static w => w != "<").Chunk(2))
        {
            statements.Add(new(command, pair[0].TrimStart('-'), pair.Length == 2 ? pair[1] : ""));
        }
    }
}
