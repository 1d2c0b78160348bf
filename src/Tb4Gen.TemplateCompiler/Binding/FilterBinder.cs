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
        if (Code(value, filter) is not { } code)
        {
            var wanted = filter.TakesAny ? "text, a number, a bool or a list of these" : "text";
            return context.Fail(
                TemplateErrors.Types, argument.Span, $"`{filter.Name}` takes {wanted}, not {value.Type.Describe()}");
        }

        return new(TypeRef.Text(new(filter.Format)), $"{Runtime.Filters}{filter.Method}({code})", call.Span)
        {
            Origins = value.Origins,
        };
    }

    private static string? Code(Bound value, Filter filter)
    {
        var type = value.Type;
        if (!filter.TakesAny) return type.IsScalar ? Conversions.ToText(value) : null;
        if (type.Kind == TypeKind.Null || type.Kind == TypeKind.List && type.Element!.IsScalar) return value.Code;
        if (!type.IsScalar) return null;
        return type.Kind is TypeKind.Inert or TypeKind.Enum
            ? Conversions.Convert(value, TypeRef.FreeText)
            : value.Code;
    }
}
