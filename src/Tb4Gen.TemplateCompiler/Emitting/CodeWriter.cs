using System.Text;

namespace Tb4Gen.TemplateCompiler.Emitting;

/// <summary>Writes indented lines of C#.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Position, CodeWriter Code)> _insertions = [];
    private int _level;

    public int Column => _level * 4;

    public void Line(string line = "")
    {
        if (line.Length > 0) _text.Append(' ', Column).Append(line);
        _text.Append('\n');
    }

    /// <summary>A line that begins at the first column, as directives are written.</summary>
    public void Directive(string line) => _text.Append(line).Append('\n');

    public void Open()
    {
        Line("{");
        _level++;
    }

    public void Close() => CloseWith("");

    /// <param name="end">What stands behind the brace.</param>
    public void CloseWith(string end)
    {
        _level--;
        Line("}" + end);
    }

    /// <summary>A place in the code that is filled later.</summary>
    public CodeWriter Reserve()
    {
        var code = new CodeWriter { _level = _level };
        _insertions.Add((_text.Length, code));
        return code;
    }

    public override string ToString()
    {
        var text = new StringBuilder(_text.ToString());
        for (var i = _insertions.Count - 1; i >= 0; i--)
        {
            text.Insert(_insertions[i].Position, _insertions[i].Code.ToString());
        }

        return text.ToString();
    }
}
