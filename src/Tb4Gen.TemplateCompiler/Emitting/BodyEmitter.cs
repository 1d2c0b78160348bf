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
    BindContext context, ExpressionBinder expressions, CodeWriter code, SiteTable sites, string templatePath,
    FuncStatement? function = null)
{
    private readonly PrintCheck _prints = new(context);
    private readonly IncludeBinder _includes = new(context, expressions);
    private readonly ComparisonBinder _comparisons = new(context, expressions);

    private readonly FuncEmitter _functions = new(context, expressions, sites, templatePath);

    /// <summary>C# of the caller's indent while a tag of a function's body sets its own.</summary>
    private string? _outerIndent;

    /// <summary>The label behind the page, where a <c>ret</c> of the page goes to; null while there is none.</summary>
    private string? _end;

    /// <summary>A whole page, and the label at its end.</summary>
    public void EmitPage(ImmutableArray<Statement> statements)
    {
        Emit(statements);
        if (_end is not null) code.Line($"{_end}:");
    }

    /// <summary>
    /// The body of a function. Its text stands behind the indent of the tag that calls it; each tag in it has an indent
    /// of its own, as everywhere.
    /// </summary>
    /// <returns>Safety of what it prints.</returns>
    public Safety EmitFunction(FuncStatement definition)
    {
        _prints.BeginFunction();
        EmitAll(definition.Body, statement =>
        {
            if (statement.Tag < 0 || statement.Tag == definition.Tag)
            {
                Emit(statement);
                return;
            }

            _outerIndent = context.NewName("indent");
            code.Line($"var {_outerIndent} = output.Indent([]);");
            Emit(statement);
            code.Line($"output.Unindent({_outerIndent});");
            _outerIndent = null;
        });
        return _prints.EndFunction();
    }

    public void Emit(ImmutableArray<Statement> statements) => EmitAll(statements, Emit);

    private void EmitAll(ImmutableArray<Statement> statements, Action<Statement> emit)
    {
        Statement? jump = null;
        foreach (var statement in statements)
        {
            // What stands behind the tag of a jump is often but a line end.
            var isBlank = statement is TextStatement text && string.IsNullOrWhiteSpace(text.Text);
            if (jump is not null && !isBlank) WarnUnreachable(jump, statement);
            if (!isBlank) jump = statement is JumpStatement or RetStatement ? statement : null;
            emit(statement);
        }
    }

    private void WarnUnreachable(Statement jump, Statement next)
    {
        var span = next is TextStatement ? new TextSpan(next.Span.Start, 1) : next.Span;
        context.Report(TemplateErrors.Unreachable, span, jump is JumpStatement { Keyword: var word } ? word : "ret");
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
            case WhileStatement loop: EmitWhile(loop); break;
            case WithStatement with: EmitWith(with); break;
            case FuncStatement function: EmitFunc(function); break;
            case IncrementStatement increment: EmitIncrement(increment); break;
            case JumpStatement jump: EmitJump(jump); break;
            case RetStatement ret: EmitRet(ret); break;
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

        // What stands in the tag that defines a function has the indent of the tag that calls it.
        var indent = function is not null && print.Tag == function.Tag ? "" : print.Indent;
        var calls = context.FunctionCalls;
        var value = expressions.BindStatement(print.Value);
        if (value.IsVoid || context.FunctionCalls > calls) EmitCall(value, indent);
        else if (_prints.Check(value)) EmitWrite(value, indent);
    }

    private void EmitWrite(Bound value, string indent)
    {
        // Only text can have a second line to indent.
        var isText = value.Type.IsNullable
            || value.Type.Kind is TypeKind.String or TypeKind.Mixed or TypeKind.List or TypeKind.Object;
        if (!isText) indent = "";
        if (indent.Length > 0) code.Line($"output.Indent({Blanks(indent)});");
        var written = isText ? Conversions.ToPrintedText(value) : value.Code;
        Mapped(value.Span, $"{At(value.Span, value.Origins)}.Write(", written, ");");
        if (indent.Length > 0) code.Line("output.Unindent();");
    }

    /// <summary>
    /// A function prints while it computes, so that its value is printed behind that; both stand behind the indent of
    /// the tag that calls.
    /// </summary>
    private void EmitCall(Bound value, string indent)
    {
        if (value.Type.IsError) return;
        _prints.Track(value.Printed);
        if (indent.Length > 0) code.Line($"output.Indent({Blanks(indent)});");
        code.Line($"{At(value.Span, value.Origins)};");
        if (value.IsVoid)
        {
            Mapped(value.Span, "", value.Code, ";");
        }
        else if (_prints.Check(value))
        {
            var result = context.NewName("result");
            Mapped(value.Span, $"{value.Type.Declaration} {result} = ", value.Code, ";");
            EmitWrite(value with { Code = result }, "");
        }

        if (indent.Length > 0) code.Line("output.Unindent();");
    }

    private static string Blanks(string indent) => TextLiteral.Lines(indent).Single();

    private void EmitInclude(CallExpression call, string indent)
    {
        if (_includes.Bind(call) is not { } inclusion) return;
        _prints.Track(inclusion.Partial.Format is { } format ? new(format) : Safety.Inert);
        var before = At(call.Span, [], arguments: inclusion.Origins) + (indent.Length > 0 ? $".Indent({Blanks(indent)})" : "");
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

        if (known is { IsLate: true } || (known is null && context.Functions.Exists(f => f.Claims(name) && !IsIn(f))))
        {
            context.Report(
                TemplateErrors.Assignment, span,
                $"`{name}` is assigned in a function and behind it: assign it before the function, or take two names");
            return;
        }

        if (context.Scope.IsInWith && name[0] != '$')
        {
            context.Report(
                TemplateErrors.Assignment, span, $"inside of `with` this would go into the object: write `${name} = ...`");
            return;
        }

        _prints.Track(value.Printed);
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

    private bool IsIn(FunctionDefinition definition) => function == definition.Syntax;

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
                known, () => expressions.Conditions.BindBranch(branch.Condition));
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
        var list = AsList(expressions.BindNotNull(loop.List));
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
        var each = ItemOrigins(loop, list, number);
        var origins = list.Origins.Select(OriginPath.Value).ToImmutableArray();
        sites.Open("for", TextSpan.FromBounds(loop.VariableSpan.Start, loop.List.Span.End), each);
        context.InScope(new Loop("for", names.List, names.Index, _prints.CaptureDepth) { Origins = origins }, () =>
        {
            var origin = context.Origins.Declare(each);
            context.Scope.Declare(new(loop.Variable, element, names.Item, origin) { ReadOnly = "the item of a loop" });
            Emit(loop.Body);
            return 0;
        });
        sites.Close();
        code.Close();
        if (loop.Else.IsEmpty) return;
        code.Line($"if ({names.List}.IsEmpty)");
        sites.Open("for else", loop.List.Span, origins);
        EmitBlock(loop.Else);
        sites.Close();
    }

    /// <summary>Of a part of a list, a round's number does not say which item it is about.</summary>
    private static ImmutableArray<string> ItemOrigins(ForStatement loop, Bound list, int number)
    {
        var isWhole = loop.Options is { Limit: null, Offset: null, IsReversed: false };
        return [.. list.Origins.Select(o => OriginPath.Item(isWhole ? o : OriginPath.Arranged(o), number))];
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
        return _comparisons.BindEquality(subject, other, negate: false, value.Span).Code;
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

    private void EmitWhile(WhileStatement loop)
    {
        var condition = loop.Condition is LiteralExpression { Value: true }
            ? expressions.Conditions.Bind(loop.Condition)
            : expressions.Conditions.BindBranch(loop.Condition);
        var index = context.NewName("index");
        var next = $"{index} = {Runtime.Functions}TemplateLists.NextRound({index})";
        Mapped(loop.Condition.Span, $"for (var {index} = 0; ", condition.Code, $"; {next})");
        code.Open();
        context.InScope(new Loop("while", "", index, _prints.CaptureDepth), () =>
        {
            foreach (var narrowing in condition.WhenTrue) context.Scope.Narrow(narrowing.Path, narrowing.Code);
            sites.Open("while", loop.Condition.Span, condition.Origins);
            Emit(loop.Body);
            sites.Close();
            return 0;
        });
        code.Close();
    }

    private void EmitWith(WithStatement with)
    {
        var target = expressions.BindNotNull(with.Target);
        if (target.Type.IsError) return;
        if (context.Models.MembersOf(target.Type) is not { } members)
        {
            context.Report(
                TemplateErrors.Types, with.Target.Span, $"`with` takes an object, not {target.Type.Describe()}");
            return;
        }

        var name = context.NewName("with");
        code.Open();
        Mapped(with.Target.Span, $"var {name} = ", target.Code, ";");
        context.InScope(new Scope(context.Scope) { IsWith = true }, () =>
        {
            foreach (var member in members)
            {
                var origin = context.Origins.Declare(MemberBinder.OriginsOf(target, member));
                var access = MemberBinder.AccessCode(target.Type, member);
                context.Scope.Declare(new(member.Name, member.Type, $"{name}.{access}", origin)
                {
                    ReadOnly = "a member of the object of `with`",
                });
            }

            Emit(with.Body);
            return 0;
        });
        code.Close();
    }

    private void EmitFunc(FuncStatement definition)
    {
        if (context.Scope.Find(definition.Name)?.ReadOnly is { } reason)
        {
            context.Report(
                TemplateErrors.Assignment, definition.NameSpan, $"`{definition.Name}` is {reason} and cannot be defined anew");
            return;
        }

        _functions.Define(definition, code.Reserve());
    }

    private void EmitIncrement(IncrementStatement increment)
    {
        if (increment.PrintsFirst) EmitPrint(increment.Print with { Tag = increment.Tag });
        EmitAssignment(increment.Assignment);
        if (!increment.PrintsFirst) EmitPrint(increment.Print with { Tag = increment.Tag });
    }

    private void EmitRet(RetStatement ret)
    {
        if (_prints.CaptureDepth > 0)
        {
            context.Report(
                TemplateErrors.Unsupported, ret.Span, "`ret` out of a `capture`", "test before the `capture`");
        }
        else if (context.Function is { } instance)
        {
            EmitReturn(ret, instance);
        }
        else
        {
            if (ret.Value is not null) EmitPrint(new(ret.Value.Span, ret.Value, ""));
            _end ??= context.NewName("end");
            code.Line($"goto {_end};");
        }
    }

    private void EmitReturn(RetStatement ret, FunctionInstance instance)
    {
        var value = ret.Value is null ? new Bound(TypeRef.Null, "null", ret.Span) : expressions.Bind(ret.Value);
        if (value.Type.IsError) return;
        _prints.Track(value.Printed);
        if (instance.IsOpen && !FuncEmitter.AddResult(instance, value.Type))
        {
            context.Report(
                TemplateErrors.Types, value.Span,
                $"this is {value.Type.Describe()}, the `ret` before it gives {instance.Result!.Describe()}");
            return;
        }

        context.Origins.Add(instance.ResultOrigin, value.Origins);
        var type = instance.Result!;
        var result = context.NewName("result");
        Mapped(value.Span, $"{type.Declaration} {result} = ", Conversions.Convert(value, type), ";");
        if (_outerIndent is not null) code.Line($"output.Unindent({_outerIndent});");
        code.Line($"return {result};");
    }

    /// <summary>The characters of a text are gone over as well.</summary>
    private static Bound AsList(Bound value) => value.Type.Kind != TypeKind.String ? value : value with
    {
        Type = TypeRef.ListOf(TypeRef.Text(value.Type.Safety.IsInert ? Safety.Inert : Safety.Free)),
        Code = $"{Runtime.Functions}TemplateLists.Characters({value.Code})",
    };

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
