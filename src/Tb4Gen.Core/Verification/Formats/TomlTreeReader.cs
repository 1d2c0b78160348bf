using System.Globalization;
using Tomlyn.Parsing;

namespace Tb4Gen.Core.Verification.Formats;

/// <summary>
/// Reads TOML through Tomlyn's pull parser, which costs a fraction of its syntax tree. The pull parser leaves
/// repeated keys to its caller; the installer's parser refuses them.
/// </summary>
internal sealed class TomlTreeReader
{
    private readonly TomlParser _parser;
    private readonly List<Problem> _problems;

    private TomlTreeReader(string text, List<Problem> problems)
    {
        _parser = TomlParser.Create(text, new TomlParserOptions { Mode = TomlParserMode.Tolerant }, options: null);
        _problems = problems;
    }

    public static TreeDocument? Read(string text, List<Problem> problems)
    {
        var before = problems.Count;
        CheckHeadings(text, problems);
        var reader = new TomlTreeReader(text, problems);
        var root = new DataNode(1, DataKind.Mapping);
        while (reader._parser.MoveNext())
        {
            if (reader._parser.Current.Kind == TomlParseEventKind.StartTable) reader.ReadTable(root);
        }

        if (!reader._parser.HasErrors) return problems.Count == before ? new TreeDocument(root) : null;
        foreach (var error in reader._parser.Diagnostics)
        {
            problems.Add(new Problem(error.Span.Start.Line + 1, error.Message.TrimEnd('.')));
            break;
        }

        return null;
    }

    /// <summary>The parser joins the tables of two equal headings, so these are looked for in the text.</summary>
    private static void CheckHeadings(string text, List<Problem> problems)
    {
        List<string> headings = [];
        var lines = new LineCursor(text);
        while (lines.MoveNext())
        {
            var line = lines.Line.Trim(" \t");
            if (line is not ['[', not '[', .., ']']) continue;
            var heading = line.ToString();
            if (!headings.Contains(heading)) headings.Add(heading);
            else problems.Add(new Problem(lines.Number, $"the table {heading} stands twice"));
        }
    }

    /// <param name="table">Receives the keys; a heading such as <c>[a.c]</c> comes back to the table of
    /// <c>[a.b]</c>.</param>
    private void ReadTable(DataNode table)
    {
        while (_parser.MoveNext() && _parser.Current.Kind == TomlParseEventKind.PropertyName)
        {
            ReadEntry(table, _parser.GetPropertyName(), _parser.Current.Line);
        }
    }

    private void ReadEntry(DataNode table, string key, int line)
    {
        if (!_parser.MoveNext()) return;
        if (table[key] is { } known)
        {
            if (known.Kind == DataKind.Mapping && _parser.Current.Kind == TomlParseEventKind.StartTable)
            {
                ReadTable(known);
                return;
            }

            _problems.Add(new Problem(line, $"the key {key} stands twice"));
            ReadValue(line);
            return;
        }

        table.TryAdd(key, ReadValue(line));
    }

    private DataNode ReadValue(int line)
    {
        var current = _parser.Current;
        switch (current.Kind)
        {
            case TomlParseEventKind.StartTable:
                var table = new DataNode(line, DataKind.Mapping);
                ReadTable(table);
                return table;
            case TomlParseEventKind.StartArray:
                var list = new DataNode(line, DataKind.List);
                while (_parser.MoveNext() && _parser.Current.Kind != TomlParseEventKind.EndArray)
                {
                    list.Add(ReadValue(_parser.Current.Line));
                }

                return list;
            case TomlParseEventKind.String:
                return new DataNode(line, DataKind.Text, _parser.GetString());
            default:
                return new DataNode(line, DataKind.Word, WordOf(current));
        }
    }

    private static string WordOf(TomlParseEvent value) => value.Kind switch
    {
        TomlParseEventKind.Boolean => value.GetBoolean() ? "true" : "false",
        TomlParseEventKind.Integer => value.GetInt64().ToString(CultureInfo.InvariantCulture),
        TomlParseEventKind.Float => value.GetDouble().ToString(CultureInfo.InvariantCulture),
        _ => value.Kind.ToString(),
    };
}
