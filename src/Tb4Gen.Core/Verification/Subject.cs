using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Verification.Formats;

namespace Tb4Gen.Core.Verification;

/// <summary>One artifact under one check.</summary>
internal readonly record struct Subject(FindingList Findings, DiagnosticDescriptor Descriptor, ReadArtifact File)
{
    public void Fail(int line, string text) => Findings.Add(Descriptor, File, line, text);

    /// <summary>That assignment is there, and the last one of its key has that value.</summary>
    public void Expect(EntryDocument document, string section, string key, string value)
    {
        if (document.Find(section, key) is not { } entry)
        {
            Fail(HeadingLine(document, section), $"{key} is missing, {value} is planned");
        }
        else if (entry.Value != value)
        {
            Fail(entry.Line, $"{key} is '{entry.Value}', '{value}' is planned");
        }
    }

    /// <summary>That key is there and its scalar reads so.</summary>
    public void Expect(DataNode table, string key, string value)
    {
        if (table[key] is not { } node)
        {
            Fail(table.Line, $"{key} is missing, {value} is planned");
        }
        else if (node.Kind is DataKind.Mapping or DataKind.List)
        {
            Fail(node.Line, $"{key} is {node}, '{value}' is planned");
        }
        else if (node.Text != value)
        {
            Fail(node.Line, $"{key} is '{node.Text}', '{value}' is planned");
        }
    }

    /// <summary>That list holds exactly these values, in order.</summary>
    public void ExpectList(DataNode table, string key, List<string> values)
    {
        if (table[key] is not { } list)
        {
            if (values.Count > 0) Fail(table.Line, $"{key} is missing, {values.Count} values are planned");
            return;
        }

        for (var i = 0; i < Math.Max(values.Count, list.Items.Count); i++)
        {
            if (i >= list.Items.Count)
            {
                Fail(list.Line, $"{key} lacks '{values[i]}'");
            }
            else if (i >= values.Count)
            {
                Fail(list.Items[i].Line, $"{key} holds {list.Items[i]}, which is not planned");
            }
            else if (list.Items[i].Text != values[i])
            {
                Fail(list.Items[i].Line, $"{key} holds {list.Items[i]}, '{values[i]}' is planned");
            }
        }
    }

    private static int HeadingLine(EntryDocument document, string section)
    {
        foreach (var heading in document.Sections)
        {
            if (heading.Section == section) return heading.Line;
        }

        return 1;
    }
}
