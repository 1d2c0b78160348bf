using System.Collections.Immutable;
using Tb4Gen.Cli.Why;
using Tb4Gen.Core.Planning.Origins;
using Tb4Gen.Core.Rendering.Origins;

namespace Tb4Gen.Cli.Output;

/// <summary>Why a line is as it is, for people.</summary>
internal sealed class WhyText
{
    private const int MostInputs = 8;
    private readonly TextWriter _output;
    private readonly bool _color;

    private WhyText(TextWriter output, bool color) => (_output, _color) = (output, color);

    public static void Write(Answer answer, bool color, TextWriter output)
    {
        var text = new WhyText(output, color);
        if (answer.Question.Line is null && answer.File.Artifact.LinkTarget is null)
        {
            WhyList.Write(answer, output);
            return;
        }

        var line = answer.Lines[0];
        var at = answer.Question.Line is null ? "" : $":{line.Number}";
        output.WriteLine($"{answer.Question.Path}{at}");
        output.WriteLine($"    {(answer.File.Artifact.LinkTarget is null ? "" : "-> ")}{line.Text}");
        if (answer.Disk.Note is { } note) text.Label("note", note);
        text.Write(line.Origin);
    }

    private void Write(LineOrigin origin)
    {
        foreach (var place in origin.Places) Write(place);
        foreach (var value in origin.Values)
        {
            Label("value", value.Text is null ? value.Path : $"{value.Path} = {value.Text.ReplaceLineEndings(" ")}");
            Write(value.Origin);
        }

        foreach (var block in origin.Blocks)
        {
            Label("because", $"{block.Keyword} {block.Text}   {Show(block.Place)}");
            foreach (var value in block.Values) Write(value.Origin);
        }

        if (origin.Note is { } note) Label("note", note);
    }

    private void Write(TemplatePlace place)
    {
        Label("template", Show(place));
        if (TemplateLines.Line(place.Template, place.Line) is { } text) _output.WriteLine($"    {text}");
        for (var by = place.By; by is not null; by = by.By) _output.WriteLine($"    from {Show(by)}");
    }

    private void Write(ValueOrigin origin)
    {
        var shown = Shown(origin);
        var width = shown.IsEmpty ? 0 : shown.Max(static i => i.Key.Length);
        foreach (var input in shown) _output.WriteLine($"    {input.Key.PadRight(width)}  {Show(input)}");
        if (shown.Length < origin.Inputs.Length)
        {
            _output.WriteLine($"    and {origin.Inputs.Length - shown.Length} more");
        }

        if (origin.Note is { } note) _output.WriteLine($"    ({note})");
    }

    /// <summary>The inputs, or the first of many.</summary>
    public static ImmutableArray<OriginInput> Shown(ValueOrigin origin) =>
        origin.Inputs.Length > MostInputs ? origin.Inputs[..(MostInputs - 1)] : origin.Inputs;

    public static string Show(OriginInput input) => input switch
    {
        { Span: { } span } => $"{span}  {span.Source.Line(span.Start.Line).Trim()}",
        { IsDefault: true } => $"not in the file; {input.Missing} by default: tb4gen explain {input.Key}",
        { Missing: { } missing } => $"not in the file: {missing}",
        _ => "not in the file",
    };

    public static string Show(TemplatePlace place) => $"{place.Template}:{place.Line}:{place.Column}";

    private void Label(string label, string text)
    {
        var padded = label.PadRight(10);
        _output.WriteLine(_color ? $"{Ansi.Bold}{padded}{Ansi.Reset}{text}" : padded + text);
    }
}
