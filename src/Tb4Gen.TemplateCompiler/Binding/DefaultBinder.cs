using Tb4Gen.TemplateCompiler.Binding.Builtins;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary><c>object.default</c> replaces null, and empty text as well, unlike <c>??</c>.</summary>
internal sealed class DefaultBinder(BindContext context, ExpressionBinder expressions)
{
    public Bound Bind(CallExpression call)
    {
        var function = ObjectTable.Default;
        if (ArgumentOrder.Arrange(context, call, function.Name, function.Slots) is not { } arguments)
        {
            return Bound.Error(call.Span);
        }

        var (value, other) = (expressions.Bind(arguments[0]!), expressions.Bind(arguments[1]!));
        if (value.Type.IsError || other.Type.IsError) return Bound.Error(call.Span);
        if (value.Type.Kind == TypeKind.Null) return other with { Span = call.Span, IsPath = false };
        if (Conversions.Unify(value.Type.NotNull(), other.Type) is not { } type)
        {
            return context.Fail(
                TemplateErrors.Types, call.Span,
                $"the default is {other.Type.Describe()}, the value {value.Type.Describe()}");
        }

        var (left, right) = (Conversions.Convert(value, type), Conversions.Convert(other, type));
        var code = type.Kind switch
        {
            TypeKind.String or TypeKind.Mixed => $"{Runtime.Functions}ObjectFunctions.Default({left}, {right})",
            _ when value.Type.IsNullable => $"({left} ?? {right})",
            _ => left,
        };
        return new(type, code, call.Span) { Origins = [.. value.Origins, .. other.Origins] };
    }
}
