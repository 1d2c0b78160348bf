using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using Tb4Gen.TemplateCompiler.Binding;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Emitting;

/// <summary>Writes the C# of statements. Each block of the template is a block of C#.</summary>
internal sealed class BodyEmitter(
    BindContext context, ExpressionBinder expressions, CodeWriter code, SiteTable sites, string templatePath)
{
    private readonly PrintCheck _prints = new(context);
    private readonly IncludeBinder _includes = new(context, expressions);

    public void Emit(ImmutableArray<Statement> statements)
    {
        foreach (var statement in statements) Emit(statement);
    }

    private void Emit(Statement statement)
    {
        switch (statement)
        {
            case TextStatement text: EmitText(text); break;
            case PrintStatement print: EmitPrint(print); break;
            case AssignmentStatement assignment: EmitAssignment(assignment); break;
            case IfStatement branches: EmitIf(branches); break;
            case ForStatement loop: EmitFor(loop); break;
            case CaseStatement cases: EmitCase(cases); break;
            case CaptureStatement capture: EmitCapture(capture); break;
            case JumpStatement jump: EmitJump(jump); break;
        }
    }

    private void EmitBlock(ImmutableArray<Statement> body, ImmutableArray<Narrowing> narrowings = default)
    {
        code.Open();
        expressions.Conditions.BindUnder(narrowings.IsDefault ? [] : narrowings, () =>
        {
            Emit(body);
            return 0;
        });
        code.Close();
    }

    private void EmitText(TextStatement text)
    {
        var lines = TextLiteral.Lines(text.Text).ToList();
        code.Line($"{At(text.Span, [], isText: true)}.Text({(lines.Count == 1 ? lines[0] + ");" : "")}");
        if (lines.Count == 1) return;
        for (var i = 0; i < lines.Count; i++) code.Line($"    {lines[i]}{(i < lines.Count - 1 ? " +" : ");")}");
    }

    private void EmitPrint(PrintStatement print)
    {
        if (print.Value is CallExpression { Function: NameExpression { Name: "include" } } call)
        {
            EmitInclude(call, print.Indent);
            return;
        }

        var value = expressions.Bind(print.Value);
        if (!_prints.Check(value)) return;
        // Only text can have a second line to indent.
        var isText = value.Type.IsNullable
            || value.Type.Kind is TypeKind.String or TypeKind.Mixed or TypeKind.List or TypeKind.Object;
        var indent = isText ? print.Indent : "";
        if (indent.Length > 0) code.Line($"output.Indent({TextLiteral.Lines(indent).Single()});");
        Mapped(value.Span, $"{At(value.Span, value.Origins)}.Write(", isText ? Conversions.ToPrintedText(value) : value.Code, ");");
        if (indent.Length > 0) code.Line("output.Unindent();");
    }

    private void EmitInclude(CallExpression call, string indent)
    {
        if (_includes.Bind(call) is not { } inclusion) return;
        _prints.Track(inclusion.Partial.Format is { } format ? new(format) : Safety.Inert);
        var before = At(call.Span, [], arguments: inclusion.Origins) + (indent.Length > 0 ? $".Indent({TextLiteral.Lines(indent).Single()})" : "");
        code.Line($"{before};");
        var arguments = inclusion.Arguments.Length == 0 ? "" : ", " + inclusion.Arguments;
        Mapped(call.Span, "", $"{inclusion.Partial.ClassName}.Render(output{arguments});", "");
        if (indent.Length > 0) code.Line("output.Unindent();");
    }

    private void EmitAssignment(AssignmentStatement assignment)
    {
        var value = expressions.Bind(assignment.Value);
        if (value.Type.Kind == TypeKind.Null)
        {
            context.Report(
                TemplateErrors.Assignment, assignment.Value.Span, "`null` alone has no type: use `c ? x : null`");
            return;
        }

        Assign(assignment.Name, assignment.NameSpan, value);
    }

    private void Assign(string name, TextSpan span, Bound value)
    {
        var type = value.Type.Kind == TypeKind.Integer
            ? TypeRef.Integer with { IsNullable = value.Type.IsNullable }
            : value.Type;
        var known = context.Scope.Find(name);
        if (known?.ReadOnly is { } reason)
        {
            context.Report(TemplateErrors.Assignment, span, $"`{name}` is {reason} and cannot be assigned");
            return;
        }

        if (value.Code.Contains("(")) code.Line($"{At(value.Span, [])};");
        if (known is not null && known.Type == type)
        {
            code.Line($"{known.Code} = {value.Code};");
            context.Origins.Add(known.Origin, value.Origins);
        }
        else if (known is null || known.Type.IsError || context.Scope.DeclaresItself(name))
        {
            // Another type in the same block is another variable.
            var variable = context.NewName(Stem(name));
            context.Scope.Declare(new(name, type, variable, context.Origins.Declare(value.Origins))
            {
                CanNarrow = !context.Reassigned.Contains(name),
            });
            code.Line($"{type.Declaration} {variable} = {value.Code};");
        }
        else if (!type.IsError)
        {
            context.Report(
                TemplateErrors.Assignment, span,
                $"`{name}` was {Describe(known.Type)} before this block and cannot become {Describe(type)} in it");
        }
    }

    private static string Describe(TypeRef type)
    {
        var kind = type.Kind != TypeKind.String || type.Safety.IsInert ? ""
            : type.Safety.IsFree ? " that is free"
            : $" for {type.Safety.Format}";
        return type.Describe() + (type.IsNullable ? " or null" : "") + kind;
    }

    private void EmitIf(IfStatement statement)
    {
        var known = ImmutableArray<Narrowing>.Empty;
        var tested = ImmutableArray<string>.Empty;
        for (var i = 0; i < statement.Branches.Length; i++)
        {
            var branch = statement.Branches[i];
            var condition = expressions.Conditions.BindUnder(
                known, () => expressions.Conditions.Bind(branch.Condition));
            Mapped(branch.Condition.Span, i == 0 ? "if (" : "else if (", condition.Code, ")");
            tested = tested.AddRange(condition.Origins);
            sites.Open(i == 0 ? "if" : "else if", branch.Condition.Span, tested);
            EmitBlock(branch.Body, known.AddRange(condition.WhenTrue));
            sites.Close();
            known = known.AddRange(condition.WhenFalse);
        }

        if (statement.Else.IsEmpty) return;
        code.Line("else");
        sites.Open("else", statement.Branches[0].Condition.Span, tested);
        EmitBlock(statement.Else, known);
        sites.Close();
    }

    private void EmitFor(ForStatement loop)
    {
        var list = expressions.BindNotNull(loop.List);
        if (list.Type.Kind is not (TypeKind.List or TypeKind.Error))
        {
            context.Report(TemplateErrors.Types, loop.List.Span, $"`for` goes over a list, not {list.Type.Describe()}");
            list = Bound.Error(loop.List.Span);
        }

        var element = list.Type.Element ?? TypeRef.Error;
        var names = (
            List: context.NewName("list"), Index: context.NewName("index"), Item: context.NewName(Stem(loop.Variable)));
        Mapped(loop.List.Span, $"var {names.List} = ", Window(list.Code, loop.Options), ";");
        code.Line($"for (var {names.Index} = 0; {names.Index} < {names.List}.Length; {names.Index}++)");
        code.Open();
        code.Line($"var {names.Item} = {names.List}[{names.Index}];");
        var number = context.Origins.NewLoop();
        code.Line(Invariant($"output.Item({number}, {names.Index});"));
        var items = loop.Options is { Limit: null, Offset: null, IsReversed: false }
            ? list.Origins
            : [.. list.Origins.Select(OriginPath.Arranged)];
        var origins = list.Origins.Select(OriginPath.Value).ToImmutableArray();
        var each = items.Select(o => OriginPath.Item(o, number)).ToImmutableArray();
        sites.Open("for", TextSpan.FromBounds(loop.VariableSpan.Start, loop.List.Span.End), each);
        context.InScope(new(names.List, names.Index, _prints.CaptureDepth) { Origins = origins }, () =>
        {
            var origin = context.Origins.Declare(each);
            context.Scope.Declare(new(loop.Variable, element, names.Item, origin) { ReadOnly = "the item of a loop" });
            Emit(loop.Body);
            return 0;
        });
        code.Close();
        sites.Close();
        if (loop.Else.IsEmpty) return;
        code.Line($"if ({names.List}.IsEmpty)");
        sites.Open("for else", loop.List.Span, origins);
        EmitBlock(loop.Else);
        sites.Close();
    }

    /// <summary>Scriban's order: skip the offset, then reverse, then take the limit; a limit of 0 is none.</summary>
    private string Window(string list, ForOptions options)
    {
        if (options is { Limit: null, Offset: null, IsReversed: false }) return list;
        var offset = Number(options.Offset);
        var limit = Number(options.Limit);
        var reversed = options.IsReversed ? "true" : "false";
        return $"{Runtime.Functions}TemplateLists.Window({list}, {offset}, {reversed}, {limit})";
    }

    private string Number(Expression? expression)
    {
        if (expression is null) return "0";
        var value = expressions.BindNotNull(expression);
        if (value.Type.Kind is TypeKind.Integer or TypeKind.Error) return value.Code;
        context.Report(TemplateErrors.Types, expression.Span, $"this is a whole number, not {value.Type.Describe()}");
        return "0";
    }

    private void EmitCase(CaseStatement statement)
    {
        var value = expressions.Bind(statement.Value);
        var name = context.NewName("value");
        Mapped(statement.Value.Span, $"var {name} = ", value.Code, ";");
        var subject = value with { Code = name, Constant = null };
        var keyword = "if (";
        foreach (var branch in statement.Branches)
        {
            var tests = branch.Values.Select(v => EqualityCode(subject, v));
            Mapped(branch.Values[0].Span, keyword, string.Join(" || ", tests), ")");
            sites.Open("case", statement.Value.Span, value.Origins);
            EmitBlock(branch.Body);
            sites.Close();
            keyword = "else if (";
        }

        if (statement.Else.IsEmpty) return;
        code.Line("else");
        sites.Open("case", statement.Value.Span, value.Origins);
        EmitBlock(statement.Else);
        sites.Close();
    }

    private string EqualityCode(Bound subject, Expression value)
    {
        var other = expressions.Bind(value);
        return new EqualityBinder(context).Bind(subject, other, negate: false, value.Span).Code;
    }

    private void EmitCapture(CaptureStatement capture)
    {
        var mark = context.NewName("mark");
        code.Line($"var {mark} = output.BeginCapture();");
        _prints.BeginCapture();
        var first = sites.Count;
        EmitBlock(capture.Body);
        var type = TypeRef.Text(_prints.EndCapture());
        Assign(capture.Name, capture.NameSpan, new(type, $"output.EndCapture({mark})", capture.NameSpan)
        {
            Origins = sites.OriginsFrom(first),
        });
    }

    private void EmitJump(JumpStatement jump)
    {
        if (context.Scope.NearestLoop is not { } loop)
        {
            context.Report(TemplateErrors.EndWithoutBlock, jump.Span, jump.Keyword);
        }
        else if (loop.CaptureDepth != _prints.CaptureDepth)
        {
            context.Report(
                TemplateErrors.Unsupported, jump.Span, $"`{jump.Keyword}` out of a `capture`",
                "test before the `capture`");
        }
        else
        {
            code.Line(jump.Keyword + ";");
        }
    }

    private string At(
        TextSpan span, ImmutableArray<string> origins, bool isText = false,
        ImmutableArray<ArgumentOrigins> arguments = default) =>
        Invariant($"output.At({sites.Add(span, origins, isText, arguments)})");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    /// <summary>
    /// A line whose middle part a C# error would be about: the compiler is told where it stands in the template.
    /// </summary>
    private void Mapped(TextSpan span, string before, string mapped, string after)
    {
        var (start, end) = (sites.LinesOf(span).Start, sites.LinesOf(span).End);
        code.Directive(string.Format(
            CultureInfo.InvariantCulture, "#line ({0}, {1}) - ({2}, {3}) {4} \"{5}\"",
            start.Line + 1, start.Character + 1, end.Line + 1, end.Character + 1,
            Math.Max(code.Column + before.Length, 1), templatePath));
        code.Line(before + mapped + after);
        code.Directive("#line default");
    }

    private static string Stem(string name) => "var_" + name.TrimStart('$');
}
