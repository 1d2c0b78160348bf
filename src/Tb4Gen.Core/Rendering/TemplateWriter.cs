using System.Buffers;
using System.Globalization;
using System.Text;

namespace Tb4Gen.Core.Rendering;

/// <summary>
/// The buffer that a template writes to. It knows which site writes, for faults and for a trace, and indents: what is
/// written at the begin of a line gets the indent of the tag that runs, behind that of the includes around it. Empty
/// lines get none; Scriban's own would leave trailing blanks there.
/// </summary>
public sealed class TemplateWriter
{
    private static readonly TemplateSource Nothing = new("", static () => new([], []));

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(4096);
    private byte[] _blanks = new byte[64];
    private int _length;

    /// <summary>Begin of the innermost capture: a newline before it is not its own.</summary>
    private int _start;
    private TemplateIndent _indent;
    private TemplateSource _source = Nothing;
    private int _site;
    private TemplateTrace? _trace;

    internal ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    private ReadOnlySpan<byte> IncludeBlanks => _blanks.AsSpan(_indent.IncludeStart, _indent.IncludeLength);

    private ReadOnlySpan<byte> TagBlanks => _blanks.AsSpan(_indent.TagStart, _indent.TagLength);

    internal (TemplateSource Source, int Site) Position => (_source, _site);

    /// <summary>From here on the output is the work of a site.</summary>
    public TemplateWriter At(int site)
    {
        _site = site;
        _trace?.At(_length, site);
        return this;
    }

    /// <summary>A loop of the template comes to its next item.</summary>
    public void Item(int loop, int index) => _trace?.Item(loop, index);

    /// <summary>A site in the middle of an expression is about to include a partial.</summary>
    public TemplateWriter Calling(int site)
    {
        _trace?.Calling(site);
        return this;
    }

    /// <summary>Text of the template.</summary>
    public void Text(ReadOnlySpan<byte> text)
    {
        if (_indent.IsEmpty) Append(text);
        else AppendIndented(text);
    }

    /// <summary>Null prints nothing.</summary>
    public void Write(string? text)
    {
        if (text is null) return;
        if (_trace?.Captured(text) is { } pieces)
        {
            WriteCaptured(Encoding.UTF8.GetBytes(text), pieces);
        }
        else if (_indent.IsEmpty)
        {
            Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
            _length += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_length));
        }
        else
        {
            WriteIndented(text);
        }
    }

    public void Write(bool value) => Text(value ? "true"u8 : "false"u8);

    /// <summary>A number, an enum, or a value whose text is inert.</summary>
    public void Write<T>(T value)
        where T : notnull
    {
        Span<byte> digits = stackalloc byte[64];
        if (value is IUtf8SpanFormattable
            && ((IUtf8SpanFormattable)value).TryFormat(digits, out var count, [], CultureInfo.InvariantCulture))
        {
            Text(digits[..count]);
        }
        else
        {
            Write(value.ToString() ?? "");
        }
    }

    /// <summary>Indents further lines of what the tag prints.</summary>
    /// <returns>The indent until now.</returns>
    public TemplateIndent Indent(ReadOnlySpan<byte> blanks)
    {
        var outer = _indent;
        _indent = outer with { TagStart = outer.End, TagLength = blanks.Length };
        AddBlanks(outer.End, blanks);
        return outer;
    }

    /// <summary>The tag ends.</summary>
    public void Unindent() => _indent = _indent with { TagLength = 0 };

    /// <summary>The tag ends in a function, whose text stands behind the indent of the tag that called it.</summary>
    public void Unindent(TemplateIndent outer) => _indent = outer;

    /// <summary>A partial begins; all that it writes stands behind the indent of the tag that includes it.</summary>
    public TemplateCaller Enter(TemplateSource source)
    {
        var caller = new TemplateCaller(_source, _site, _indent);
        _trace?.Enter(source, _site);
        _source = source;
        if (_indent.TagLength == 0) return caller;
        var start = _indent.End;
        AddBlanks(start, IncludeBlanks);
        AddBlanks(start + _indent.IncludeLength, TagBlanks);
        var length = _indent.IncludeLength + _indent.TagLength;
        _indent = new() { IncludeStart = start, IncludeLength = length, TagStart = start + length };
        return caller;
    }

    public void Leave(TemplateCaller caller)
    {
        _trace?.Leave();
        Restore(caller);
    }

    /// <summary>What is written from here on becomes a value.</summary>
    public TemplateMark BeginCapture()
    {
        var mark = new TemplateMark(_start, _length, new(_source, _site, _indent));
        _trace?.BeginCapture(_length);
        _start = _length;
        _indent = new() { TagStart = _indent.End };
        return mark;
    }

    public string EndCapture(TemplateMark mark)
    {
        var text = Encoding.UTF8.GetString(_buffer, mark.Length, _length - mark.Length);
        (_start, _length) = (mark.Start, mark.Length);
        _trace?.EndCapture(text);
        Restore(mark.State);
        return text;
    }

    /// <param name="source">The template.</param>
    /// <param name="trace">Takes note of who writes what; null where nobody wants to know.</param>
    internal void Begin(TemplateSource source, TemplateTrace? trace)
    {
        (_length, _start, _site, _indent) = (0, 0, 0, default);
        (_source, _trace) = (source, trace);
    }

    private void Restore(TemplateCaller caller) =>
        (_source, _site, _indent) = (caller.Source, caller.Site, caller.Indent);

    /// <summary>
    /// Each line of captured text is the work of the site that wrote it, not of the one that prints it.
    /// </summary>
    private void WriteCaptured(byte[] text, List<TracedPiece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            var end = i + 1 < pieces.Count ? pieces[i + 1].Offset : text.Length;
            _trace?.Print(_length, pieces[i], _site);
            Text(text.AsSpan(pieces[i].Offset..end));
        }
    }

    private void WriteIndented(string text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        AppendIndented(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
        ArrayPool<byte>.Shared.Return(bytes);
    }

    private void AppendIndented(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            var end = text.IndexOf((byte)'\n') + 1;
            var line = end == 0 ? text : text[..end];
            var beginsLine = _length > _start && _buffer[_length - 1] == '\n';
            var isEmpty = line[0] == '\n' || line.StartsWith("\r\n"u8);
            if (beginsLine && !isEmpty)
            {
                Append(IncludeBlanks);
                Append(TagBlanks);
            }

            Append(line);
            text = text[line.Length..];
        }
    }

    private void AddBlanks(int position, ReadOnlySpan<byte> blanks)
    {
        if (position + blanks.Length > _blanks.Length) Array.Resize(ref _blanks, (position + blanks.Length) * 2);
        blanks.CopyTo(_blanks.AsSpan(position));
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    private void Reserve(int count)
    {
        if (_length + count <= _buffer.Length) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_length + count, _buffer.Length * 2));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
