using System.Text;
using System.Text.Json;

namespace Tb4Gen.Core.Verification.Formats;

/// <summary>
/// Reads JSON of RFC 8259: no comments, no trailing commas, and no key twice, of which parsers keep either.
/// </summary>
internal ref struct JsonTreeReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly List<Problem> _problems;
    private Utf8JsonReader _reader;
    private int _countedBytes;
    private int _line = 1;

    private JsonTreeReader(ReadOnlySpan<byte> bytes, List<Problem> problems)
    {
        _bytes = bytes;
        _problems = problems;
        _reader = new Utf8JsonReader(bytes);
    }

    public static TreeDocument? Read(ReadOnlySpan<byte> bytes, List<Problem> problems)
    {
        var reader = new JsonTreeReader(bytes, problems);
        try
        {
            reader._reader.Read();
            var root = reader.ReadValue();
            // What stands behind the value is only looked at by a further read.
            reader._reader.Read();
            return new TreeDocument(root);
        }
        catch (JsonException error)
        {
            problems.Add(new Problem((int)(error.LineNumber ?? 0) + 1, "this is not valid JSON"));
            return null;
        }
    }

    private DataNode ReadValue()
    {
        var line = CurrentLine();
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadObject(line);
            case JsonTokenType.StartArray:
                var list = new DataNode(line, DataKind.List);
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray) list.Add(ReadValue());
                return list;
            case JsonTokenType.String:
                return new DataNode(line, DataKind.Text, _reader.GetString() ?? "");
            default:
                return new DataNode(line, DataKind.Word, Encoding.UTF8.GetString(_reader.ValueSpan));
        }
    }

    private DataNode ReadObject(int line)
    {
        var mapping = new DataNode(line, DataKind.Mapping);
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            var keyLine = CurrentLine();
            var key = _reader.GetString() ?? "";
            _reader.Read();
            if (mapping.TryAdd(key, ReadValue())) continue;
            _problems.Add(new Problem(keyLine, $"the key \"{key}\" stands twice"));
        }

        return mapping;
    }

    private int CurrentLine()
    {
        var start = (int)_reader.TokenStartIndex;
        _line += _bytes[_countedBytes..start].Count((byte)'\n');
        _countedBytes = start;
        return _line;
    }
}
