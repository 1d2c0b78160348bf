namespace Tb4Gen.Core.Verification.Formats;

/// <summary>
/// Reads interfaces(5) as ifupdown2 takes it. ifupdown2 answers 0 to an attribute that it does not know, and of two
/// different MTUs the one that is read first wins, in the order of an unsorted glob; both are problems here.
/// </summary>
internal static class InterfacesReader
{
    public static InterfacesDocument Read(string text, List<Problem> problems)
    {
        List<InterfaceStanza> stanzas = [];
        var lines = new LogicalLineCursor(text, "#");
        while (lines.MoveNext())
        {
            var line = lines.Line;
            var end = line.IndexOfAny(' ', '\t');
            var word = end < 0 ? line : line[..end];
            var rest = end < 0 ? [] : line[end..].Trim(" \t");
            if (word is "iface")
            {
                stanzas.Add(ReadInterface(lines.Number, rest, problems));
            }
            else if (word is "auto" or "allow-hotplug" or "source" or "source-directory")
            {
                if (rest.IsEmpty) problems.Add(new Problem(lines.Number, $"behind {word} a name is missing"));
                stanzas.Add(new InterfaceStanza(lines.Number, word.ToString(), rest.ToString(), "", []));
            }
            else
            {
                AddAttribute(new Entry(lines.Number, "", word.ToString(), rest.ToString()), stanzas, problems);
            }
        }

        if (lines.IsCut) problems.Add(new Problem(lines.Number, "the last line ends in a backslash"));
        return new InterfacesDocument(stanzas);
    }

    private static InterfaceStanza ReadInterface(int line, ReadOnlySpan<char> rest, List<Problem> problems)
    {
        var end = rest.IndexOfAny(' ', '\t');
        var name = end < 0 ? rest : rest[..end];
        var method = end < 0 ? [] : rest[end..].Trim(" \t");
        if (name.IsEmpty) problems.Add(new Problem(line, "behind iface a name is missing"));
        if (method is not ("" or "inet" or "inet6") && !IsMethod(method))
        {
            problems.Add(new Problem(line, $"'{method}' is no address family with a method"));
        }

        return new InterfaceStanza(line, "iface", name.ToString(), method.ToString(), []);
    }

    private static bool IsMethod(ReadOnlySpan<char> text) => text is "inet manual" or "inet static" or "inet dhcp"
        or "inet loopback" or "inet6 manual" or "inet6 static" or "inet6 dhcp" or "inet6 auto" or "inet6 loopback";

    private static void AddAttribute(Entry entry, List<InterfaceStanza> stanzas, List<Problem> problems)
    {
        if (stanzas.Count == 0 || stanzas[^1].Keyword != "iface")
        {
            problems.Add(new Problem(entry.Line, $"{entry.Key} stands outside of an iface stanza"));
            return;
        }

        var stanza = stanzas[^1];
        if (entry.Value.Length == 0) problems.Add(new Problem(entry.Line, $"{entry.Key} has no value"));
        if (entry.Key == "mtu" && LineOfMtu(stanza.Name, stanzas) is { } other)
        {
            problems.Add(new Problem(entry.Line, $"the mtu of {stanza.Name} is already set in line {other}"));
        }

        stanza.Attributes.Add(entry with { Section = stanza.Name });
    }

    private static int? LineOfMtu(string name, List<InterfaceStanza> stanzas)
    {
        foreach (var stanza in stanzas)
        {
            if (stanza.Name != name) continue;
            foreach (var attribute in stanza.Attributes)
            {
                if (attribute.Key == "mtu") return attribute.Line;
            }
        }

        return null;
    }
}
