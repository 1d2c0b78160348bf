namespace Tb4Gen.Core.Verification.Formats;

/// <summary>
/// Reads udev(7) rules as strictly as <c>udevadm verify</c> does, style included; udevd itself drops a rule that it
/// cannot read and the port then simply stays without its service.
/// </summary>
internal static class UdevReader
{
    public static UdevDocument Read(string text, List<Problem> problems)
    {
        List<UdevRule> rules = [];
        var lines = new LogicalLineCursor(text, "#");
        while (lines.MoveNext())
        {
            List<UdevToken> tokens = [];
            var error = ReadRule(lines.Line, tokens);
            if (error is not null) problems.Add(new Problem(lines.Number, error));
            rules.Add(new UdevRule(lines.Number, tokens));
        }

        if (lines.IsCut) problems.Add(new Problem(lines.Number, "the last line ends in a backslash"));
        CheckLabels(rules, problems);
        return new UdevDocument(rules);
    }

    private static string? ReadRule(ReadOnlySpan<char> rest, List<UdevToken> tokens)
    {
        while (true)
        {
            if (ReadToken(ref rest, out var token) is { } error) return error;
            tokens.Add(token!);
            if (rest.IsEmpty) return null;
            if (rest[0] != ',') return $"behind {token!.Key} a comma is missing";
            var next = rest[1..].TrimStart(" \t");
            if (next.IsEmpty) return "the rule ends in a comma";
            if (next.Length == rest.Length - 1) return $"behind the comma after {token!.Key} a blank is missing";
            rest = next;
        }
    }

    private static string? ReadToken(ref ReadOnlySpan<char> rest, out UdevToken? token)
    {
        token = null;
        var end = rest.IndexOfAnyExceptInRange('A', 'Z');
        if (end <= 0) return $"'{Head(rest)}' is no key; keys are upper case";
        var key = rest[..end].ToString();
        rest = rest[end..];
        if (ReadAttribute(ref rest, out var attribute) is { } attributeError) return attributeError;
        var operation = ReadOperator(ref rest);
        if (operation.Length == 0) return $"behind {key} an operator is missing";
        var shown = attribute.Length == 0 ? key : $"{key}{{{attribute}}}";
        if (UdevKeys.OperatorsOf(key, attribute.Length > 0) is not { } allowed) return $"there is no key {shown}";
        if (!IsAmong(operation, allowed)) return $"{shown} does not take {operation}";
        if (ReadValue(ref rest, out var value) is { } valueError) return $"{shown}: {valueError}";
        token = new UdevToken(key, attribute, operation, value);
        return null;
    }

    private static string? ReadAttribute(ref ReadOnlySpan<char> rest, out string attribute)
    {
        attribute = "";
        if (rest.IsEmpty || rest[0] != '{') return null;
        var end = rest.IndexOf('}');
        if (end <= 1) return "the braces are empty or not closed";
        attribute = rest[1..end].ToString();
        rest = rest[(end + 1)..];
        return null;
    }

    private static string ReadOperator(ref ReadOnlySpan<char> rest)
    {
        var length = rest switch
        {
            ['=', '=', ..] or ['!', '=', ..] or ['+', '=', ..] or ['-', '=', ..] or [':', '=', ..] => 2,
            ['=', ..] => 1,
            _ => 0,
        };
        var operation = rest[..length].ToString();
        rest = rest[length..];
        return operation;
    }

    private static string? ReadValue(ref ReadOnlySpan<char> rest, out string value)
    {
        value = "";
        if (rest.IsEmpty || rest[0] != '"') return "the value is not in double quotes";
        for (var i = 1; i < rest.Length; i++)
        {
            if (rest[i] == '\\' && i + 1 < rest.Length && rest[i + 1] == '"')
            {
                i++;
            }
            else if (rest[i] == '"')
            {
                value = rest[1..i].ToString();
                rest = rest[(i + 1)..];
                return null;
            }
        }

        return "the value's closing quote is missing";
    }

    private static void CheckLabels(List<UdevRule> rules, List<Problem> problems)
    {
        for (var i = 0; i < rules.Count; i++)
        {
            if (rules[i].Find("GOTO", "", "=") is { } jump && !HasLabel(rules, i + 1, jump.Value))
            {
                problems.Add(new Problem(rules[i].Line, $"no LABEL=\"{jump.Value}\" follows"));
            }
        }
    }

    private static bool HasLabel(List<UdevRule> rules, int from, string name)
    {
        for (var i = from; i < rules.Count; i++)
        {
            if (rules[i].Find("LABEL", "", "=") is { } label && label.Value == name) return true;
        }

        return false;
    }

    private static bool IsAmong(string operation, string allowed)
    {
        foreach (var range in allowed.AsSpan().Split(' '))
        {
            if (allowed.AsSpan(range).SequenceEqual(operation)) return true;
        }

        return false;
    }

    private static string Head(ReadOnlySpan<char> text) => text.Length > 20 ? $"{text[..20]}…" : text.ToString();
}
