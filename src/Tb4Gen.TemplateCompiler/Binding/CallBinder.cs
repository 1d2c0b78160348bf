using Microsoft.CodeAnalysis.Text;
using Tb4Gen.TemplateCompiler.Binding.Builtins;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>Calls of functions, filters and partials, and pipes into them.</summary>
internal sealed class CallBinder(BindContext context, ExpressionBinder expressions)
{
    private readonly FunctionBinder _functions = new(context, expressions);
    private readonly FilterBinder _filters = new(context, expressions);
    private readonly IncludeBinder _includes = new(context, expressions);
    private readonly FuncCallBinder _ownFunctions = new(context, expressions);

    /// <summary>A function called without arguments looks like a member: <c>x | string.upcase</c>.</summary>
    public bool IsFunction(MemberExpression member) =>
        member.Target is NameExpression { Name: var group } && context.Scope.Find(group) is null
            && FunctionNames.IsGroup(group);

    public Bound BindCall(CallExpression call)
    {
        if (call.Function is NameExpression { Name: "include" }) return _includes.BindText(call);
        if (call.Function is NameExpression name && context.Scope.Find(name.Name) is { Function: { } own })
        {
            return _ownFunctions.Bind(call, own);
        }

        if (call.Function is MemberExpression member && IsFunction(member)) return BindFunction(call, member);
        // A name that is no function followed by an index in brackets: Scriban takes it for a call, and fails when run.
        if (call.Arguments.Length == 1 && call.Arguments[0].Value is ListExpression)
        {
            return context.Fail(
                TemplateErrors.Unexpected, call.Span, "a blank before `[`", "an index right behind the list");
        }

        var value = expressions.Bind(call.Function);
        return value.Type.IsError ? value : context.Fail(
            TemplateErrors.UnknownFunction, call.Function.Span, ExpressionText.Of(call.Function), "",
            ": it is a value; write `,`, `|` or an operator behind it");
    }

    public Bound BindPipe(PipeExpression pipe)
    {
        var first = new Argument(null, default, pipe.Left);
        switch (pipe.Right)
        {
            case CallExpression { Function: NameExpression { Name: "include" } } or NameExpression { Name: "include" }:
                return context.Fail(
                    TemplateErrors.Unsupported, pipe.Right.Span, "a pipe into `include`",
                    "pass the value as a named argument");
            case CallExpression call:
                return BindCall(new(pipe.Span, call.Function, call.Arguments.Insert(0, first)));
            case MemberExpression or NameExpression:
                return BindCall(new(pipe.Span, pipe.Right, [first]));
            case BinaryExpression binary:
                // An operator behind a function without arguments takes what the function gives: `x | f + 1` is f(x) +
                // 1.
                var piped = new PipeExpression(
                    TextSpan.FromBounds(pipe.Span.Start, binary.Left.Span.End), pipe.Left, binary.Left);
                return expressions.Bind(binary with { Left = piped, Span = pipe.Span });
            default:
                expressions.Bind(pipe.Left);
                return context.Fail(
                    TemplateErrors.Types, pipe.Right.Span,
                    "a pipe goes into a function; put what it computes into parentheses");
        }
    }

    private Bound BindFunction(CallExpression call, MemberExpression member)
    {
        var name = ExpressionText.Of(member);
        if (Functions.Find(name) is { } function) return _functions.Bind(call, function);
        if (Filters.Find(name) is { } filter) return _filters.Bind(call, filter);
        if (LeftOut.Instead(name) is { } instead)
        {
            return context.Fail(TemplateErrors.Unsupported, member.Span, $"`{name}`", instead);
        }

        foreach (var argument in call.Arguments) expressions.Bind(argument.Value);
        return context.Fail(
            TemplateErrors.UnknownFunction, member.Span, name, Names.Hint(name, FunctionNames.All),
            $"; `{FunctionNames.GroupOf(name)}` has {Names.List(FunctionNames.InGroup(name))}");
    }
}
