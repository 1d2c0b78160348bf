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
        var parameters = function.Syntax.Parameters;
        var slots = parameters.Select(static p => new ArgumentSlot(p.Name, p.Default is not null)).ToList();
        if (ArgumentOrder.Arrange(context, call, function.Syntax.Name, slots) is not { } values)
        {
            return Bound.Error(call.Span);
        }

        var arguments = values.Select((v, i) => expressions.Bind(v ?? parameters[i].Default!)).ToList();
        if (arguments.Exists(static a => a.Type.IsError)) return Bound.Error(call.Span);
        var types = arguments.Select(static a => Conversions.Widen(a.Type)).ToList();
        var instance = function.For(types, () => context.NewName("func_" + function.Syntax.Name));
        for (var i = 0; i < arguments.Count; i++)
        {
            context.Origins.Add(instance.ParameterOrigins[i], arguments[i].Origins);
        }

        context.FunctionCalls++;
        context.Prints.Track(instance.Printed);
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
            Origins = [instance.ResultOrigin],
        };
    }
}
