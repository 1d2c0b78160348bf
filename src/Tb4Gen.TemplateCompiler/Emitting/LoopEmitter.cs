using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Tb4Gen.TemplateCompiler.Binding;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Emitting;

/// <summary>Writes the C# of loops and of the ways out of them.</summary>
internal sealed class LoopEmitter(
    BindContext context, ExpressionBinder expressions, TemplateCode code, BodyEmitter body)
{
    public void EmitFor(ForStatement loop)
    {
        var list = AsList(expressions.BindNotNull(loop.List));
        if (list.Type.Kind is not (TypeKind.List or TypeKind.Error))
        {
            context.Report(TemplateErrors.Types, loop.List.Span, $"`for` goes over a list, not {list.Type.Describe()}");
            list = Bound.Error(loop.List.Span);
        }

        var element = list.Type.Element ?? TypeRef.Error;
        var names = (
            List: context.NewName("list"), Index: context.NewName("index"),
            Item: context.NewName(Names.Variable(loop.Variable)));
        code.Mapped(loop.List.Span, $"var {names.List} = ", Window(list.Code, loop.Options), ";");
        code.Line($"for (var {names.Index} = 0; {names.Index} < {names.List}.Length; {names.Index}++)");
        code.Open();
        code.Line($"var {names.Item} = {names.List}[{names.Index}];");
        var number = context.Origins.NewLoop();
        code.Line(FormattableString.Invariant($"output.Item({number}, {names.Index});"));
        var each = ItemOrigins(loop, list, number);
        var origins = list.Origins.Select(OriginPath.Value).ToImmutableArray();
        code.Sites.Open("for", TextSpan.FromBounds(loop.VariableSpan.Start, loop.List.Span.End), each);
        var round = new Loop("for", names.List, names.Index, context.Prints.CaptureDepth) { Origins = origins };
        context.InScope(round, () =>
        {
            var origin = context.Origins.Declare(each);
            context.Scope.Declare(new(loop.Variable, element, names.Item, origin) { ReadOnly = "the item of a loop" });
            body.Emit(loop.Body);
        });
        code.Sites.Close();
        code.Close();
        if (loop.Else.IsEmpty) return;
        code.Line($"if ({names.List}.IsEmpty)");
        code.Sites.Open("for else", loop.List.Span, origins);
        body.EmitBlock(loop.Else);
        code.Sites.Close();
    }

    public void EmitWhile(WhileStatement loop)
    {
        var condition = loop.Condition is LiteralExpression { Value: true }
            ? expressions.Conditions.Bind(loop.Condition)
            : expressions.Conditions.BindBranch(loop.Condition);
        var index = context.NewName("index");
        var next = $"{index} = {Runtime.Functions}TemplateLists.NextRound({index})";
        code.Mapped(loop.Condition.Span, $"for (var {index} = 0; ", condition.Code, $"; {next})");
        code.Open();
        context.InScope(new Loop("while", "", index, context.Prints.CaptureDepth), () =>
        {
            foreach (var narrowing in condition.WhenTrue) context.Scope.Narrow(narrowing.Path, narrowing.Code);
            code.Sites.Open("while", loop.Condition.Span, condition.Origins);
            body.Emit(loop.Body);
            code.Sites.Close();
        });
        code.Close();
    }

    public void EmitJump(JumpStatement jump)
    {
        if (context.Scope.NearestLoop is not { } loop)
        {
            context.Report(TemplateErrors.EndWithoutBlock, jump.Span, jump.Keyword);
        }
        else if (loop.CaptureDepth != context.Prints.CaptureDepth)
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

    /// <summary>The characters of a text are gone over as well.</summary>
    private static Bound AsList(Bound value) => value.Type.Kind != TypeKind.String ? value : value with
    {
        Type = TypeRef.ListOf(TypeRef.Text(value.Type.Safety.OfPart)),
        Code = $"{Runtime.Functions}TemplateLists.Characters({value.Code})",
    };
}
