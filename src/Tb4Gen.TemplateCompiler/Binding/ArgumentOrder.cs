using Tb4Gen.TemplateCompiler.Binding.Builtins;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>Brings the arguments of a call, by place or by name, into the order of the parameters.</summary>
internal static class ArgumentOrder
{
    /// <returns>The arguments, null where one is left out; null where they do not fit, which is reported.</returns>
    public static Expression?[]? Arrange(BindContext context, CallExpression call, Function function)
    {
        var values = new Expression?[function.Parameters.Length];
        var next = 0;
        foreach (var argument in call.Arguments)
        {
            var index = argument.Name is null ? next++ : IndexOf(function, argument.Name);
            if (index < 0 || index >= values.Length || values[index] is not null)
            {
                var span = argument.Name is null ? argument.Value.Span : argument.NameSpan;
                context.Report(TemplateErrors.Arguments, span, Signature(function));
                return null;
            }

            values[index] = argument.Value;
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is not null || function.Parameters[i].Default is not null) continue;
            context.Report(TemplateErrors.Arguments, call.Function.Span, Signature(function));
            return null;
        }

        return values;
    }

    private static int IndexOf(Function function, string name) =>
        Array.FindIndex(function.Parameters, p => p.Name == name);

    private static string Signature(Function function)
    {
        var parameters = function.Parameters
            .Select(static p => p.Default is null ? $"`{p.Name}`" : $"`{p.Name}` (may be left out)");
        return $"`{function.Name}` takes {string.Join(", ", parameters)}";
    }
}
