using Tb4Gen.TemplateCompiler.Binding.Builtins;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>Binds the filters that make text fit for a format.</summary>
internal sealed class FilterBinder(BindContext context, ExpressionBinder expressions)
{
    public Bound Bind(CallExpression call, Filter filter)
    {
        if (call.Arguments.Length != 1 || call.Arguments[0].Name is not null)
        {
            return context.Fail(TemplateErrors.Arguments, call.Function.Span, $"`{filter.Name}` takes one value");
        }

        var argument = call.Arguments[0].Value;
        var value = filter.TakesAny ? expressions.Bind(argument) : expressions.BindNotNull(argument);
        if (value.Type.IsError) return Bound.Error(call.Span);
        var (fits, wanted) = filter.TakesAny
            ? (ArgumentTypes.Fits(value.Type, ParameterKind.Json, null), ArgumentTypes.Wanted(ParameterKind.Json, null))
            : (value.Type.IsScalar, "text");
        if (!fits)
        {
            return context.Fail(
                TemplateErrors.Types, argument.Span, $"`{filter.Name}` takes {wanted}, not {value.Type.Describe()}");
        }

        var code = filter.TakesAny ? value.Code : Conversions.ToText(value);
        return new(TypeRef.Text(new(filter.Format)), $"{Runtime.Filters}{filter.Method}({code})", call.Span)
        {
            Origins = value.Origins,
        };
    }
}
