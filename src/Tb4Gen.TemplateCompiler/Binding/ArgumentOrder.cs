using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>A parameter as the order of arguments sees it.</summary>
internal sealed record ArgumentSlot(string Name, bool IsOptional);

/// <summary>Brings the arguments of a call, by place or by name, into the order of the parameters.</summary>
internal static class ArgumentOrder
{
    /// <param name="context">Takes the errors.</param>
    /// <param name="call">The call.</param>
    /// <param name="function">Name of the function, for messages.</param>
    /// <param name="slots">Its parameters.</param>
    /// <returns>The arguments, null where one is left out; null where they do not fit, which is reported.</returns>
    public static Expression?[]? Arrange(
        BindContext context, CallExpression call, string function, IReadOnlyList<ArgumentSlot> slots)
    {
        var values = new Expression?[slots.Count];
        var isNamed = false;
        var next = 0;
        foreach (var argument in call.Arguments)
        {
            // Scriban counts what stands behind a named argument as one too many.
            var index = argument.Name is not null ? slots.ToList().FindIndex(s => s.Name == argument.Name)
                : isNamed ? -1
                : next++;
            isNamed |= argument.Name is not null;
            if (index < 0 || index >= values.Length || values[index] is not null)
            {
                var span = argument.Name is null ? argument.Value.Span : argument.NameSpan;
                context.Report(TemplateErrors.Arguments, span, Signature(function, slots));
                return null;
            }

            values[index] = argument.Value;
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is not null || slots[i].IsOptional) continue;
            context.Report(TemplateErrors.Arguments, call.Function.Span, Signature(function, slots));
            return null;
        }

        return values;
    }

    private static string Signature(string function, IReadOnlyList<ArgumentSlot> slots)
    {
        var parameters = slots.Select(static s => s.IsOptional ? $"`{s.Name}` (may be left out)" : $"`{s.Name}`");
        return $"`{function}` takes {(slots.Count == 0 ? "no arguments" : string.Join(", ", parameters))}";
    }
}
