using Tb4Gen.TemplateCompiler.Binding;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Emitting;

/// <summary>Writes the C# of what prints: text, values, calls of functions, includes.</summary>
internal sealed class PrintEmitter(
    BindContext context, ExpressionBinder expressions, TemplateCode code, FuncStatement? function)
{
    private readonly IncludeBinder _includes = new(context, expressions);

    public void EmitText(TextStatement text)
    {
        var lines = TextLiteral.Lines(text.Text).ToList();
        code.Line($"{code.At(text.Span, [], isText: true)}.Text({(lines.Count == 1 ? lines[0] + ");" : "")}");
        if (lines.Count == 1) return;
        for (var i = 0; i < lines.Count; i++) code.Line($"    {lines[i]}{(i < lines.Count - 1 ? " +" : ");")}");
    }

    public void EmitPrint(PrintStatement print)
    {
        // What stands in the tag that defines a function has the indent of the tag that calls it.
        var indent = function is not null && print.Tag == function.Tag ? "" : print.Indent;
        if (print.Value is CallExpression { Function: NameExpression { Name: "include" } } call)
        {
            EmitInclude(call, indent);
            return;
        }

        var calls = context.FunctionCalls;
        var value = expressions.BindStatement(print.Value);
        if (value.IsVoid || context.FunctionCalls > calls) EmitCall(value, indent);
        else if (context.Prints.Check(value)) EmitWrite(value, indent);
    }

    private void EmitWrite(Bound value, string indent)
    {
        var isText = value.Type.IsNullable
            || value.Type.Kind is TypeKind.String or TypeKind.Mixed or TypeKind.List or TypeKind.Object;
        var written = isText ? Conversions.ToPrintedText(value) : value.Code;
        // Also of what has one line only: what the same tag printed before may have ended with a line end.
        InIndent(indent, () =>
            code.Mapped(value.Span, $"{code.At(value.Span, value.Origins)}.Write(", written, ");"));
    }

    /// <summary>
    /// A function prints while it computes, so that its value is printed behind that; both stand behind the indent of
    /// the tag that calls.
    /// </summary>
    private void EmitCall(Bound value, string indent)
    {
        if (value.Type.IsError) return;
        InIndent(indent, () =>
        {
            code.Line($"{code.At(value.Span, value.Origins)};");
            if (value.IsVoid) code.Mapped(value.Span, "", value.Code, ";");
            else if (context.Prints.Check(value)) EmitResult(value);
        });
    }

    private void EmitResult(Bound value)
    {
        var result = context.NewName("result");
        code.Mapped(value.Span, $"{value.Type.Declaration} {result} = ", value.Code, ";");
        EmitWrite(value with { Code = result }, "");
    }

    private void EmitInclude(CallExpression call, string indent)
    {
        if (_includes.Bind(call) is not { } inclusion) return;
        context.Prints.Track(inclusion.Partial.Format is { } format ? new(format) : Safety.Inert);
        var arguments = inclusion.Arguments.Length == 0 ? "" : ", " + inclusion.Arguments;
        InIndent(indent, () =>
        {
            code.Line($"{code.At(call.Span, [], arguments: inclusion.Origins)};");
            code.Mapped(call.Span, "", $"{inclusion.Partial.ClassName}.Render(output{arguments});", "");
        });
    }

    private void InIndent(string indent, Action emit)
    {
        if (indent.Length > 0) code.Line($"output.Indent({TextLiteral.Lines(indent).Single()});");
        emit();
        if (indent.Length > 0) code.Line("output.Unindent();");
    }
}
