using Microsoft.CodeAnalysis.Text;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>Calls of functions that the template defines itself.</summary>
internal sealed class FuncCallBinder(BindContext context, ExpressionBinder expressions)
{
    public Bound Bind(CallExpression call, FunctionDefinition function)
    {
        function.IsCalled = true;
        if (Arrange(call, function) is not { } values) return Bound.Error(call.Span);
        var arguments = values.Select(expressions.Bind).ToList();
        if (arguments.Exists(static a => a.Type.IsError)) return Bound.Error(call.Span);
        var types = arguments.Select(static a => Conversions.Widen(a.Type)).ToList();
        var instance = function.For(types, () => context.NewName("func_" + function.Syntax.Name));
        for (var i = 0; i < arguments.Count; i++)
        {
            context.Origins.Add(instance.ParameterOrigins[i], arguments[i].Origins);
        }

        context.FunctionCalls++;
        if (instance is { IsOpen: true, Result: null })
        {
            instance.Result = TypeRef.Error;
            return context.Fail(
                TemplateErrors.Types, call.Span,
                $"`{function.Syntax.Name}` calls itself before its first `ret`: give that first");
        }

        var codes = arguments.Select((a, i) => Conversions.Convert(a, types[i]));
        return new(instance.Result ?? TypeRef.Null, $"{instance.Name}({string.Join(", ", codes)})", call.Span)
        {
            IsVoid = instance.Result is null,
            Printed = instance.Printed,
            Origins = [instance.ResultOrigin],
        };
    }

    /// <summary>The arguments in the order of the parameters; null where they do not fit.</summary>
    private List<Expression>? Arrange(CallExpression call, FunctionDefinition function)
    {
        var parameters = function.Syntax.Parameters;
        var values = new Expression?[parameters.Length];
        var next = 0;
        foreach (var argument in call.Arguments)
        {
            var index = argument.Name is null ? next++ : parameters.ToList().FindIndex(p => p.Name == argument.Name);
            if (index < 0 || index >= values.Length || values[index] is not null)
            {
                Report(function, argument.Name is null ? argument.Value.Span : argument.NameSpan);
                return null;
            }

            values[index] = argument.Value;
        }

        for (var i = 0; i < values.Length; i++)
        {
            if ((values[i] ??= parameters[i].Default) is not null) continue;
            Report(function, call.Function.Span);
            return null;
        }

        return [.. values.Select(static v => v!)];
    }

    private void Report(FunctionDefinition function, TextSpan span)
    {
        var names = function.Syntax.Parameters.Select(
            static p => p.Default is null ? $"`{p.Name}`" : $"`{p.Name}` (may be left out)");
        var list = string.Join(", ", names);
        context.Report(
            TemplateErrors.Arguments, span,
            $"`{function.Syntax.Name}` takes {(list.Length == 0 ? "no arguments" : list)}");
    }
}
