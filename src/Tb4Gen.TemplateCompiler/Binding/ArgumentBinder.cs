using Tb4Gen.TemplateCompiler.Binding.Builtins;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>Binds one argument of a function to its parameter, and decides what becomes of null.</summary>
internal sealed class ArgumentBinder(BindContext context, ExpressionBinder expressions)
{
    private readonly MemberArgumentBinder _members = new(context);

    /// <param name="value">The argument as written.</param>
    /// <param name="parameter">What stands at its place in the table.</param>
    /// <param name="function">For the message.</param>
    /// <param name="first">The first argument of the call; null where this is it.</param>
    /// <returns>Null where it does not fit, which is reported.</returns>
    public BoundArgument? Bind(Expression value, Parameter parameter, Function function, Bound? first)
    {
        if (parameter.Kind == ParameterKind.Member)
        {
            return _members.Bind(value, first!) is { } member ? new(member) : null;
        }

        var bound = TakesNull(parameter) ? expressions.Bind(value) : expressions.BindNotNull(value);
        if (bound.Type.IsError) return null;
        if (bound.Type.Kind == TypeKind.Null && !PassesNull(parameter)) return OfNull(bound, parameter);
        if (!ArgumentTypes.Fits(bound.Type.NotNull(), parameter.Kind, first))
        {
            context.Report(
                TemplateErrors.Types, value.Span,
                $"`{parameter.Name}` of `{function.Name}` is {ArgumentTypes.Wanted(parameter.Kind, first)}, "
                + $"not {bound.Type.Describe()}");
            return null;
        }

        if (!bound.Type.IsNullable || PassesNull(parameter)) return new(ArgumentTypes.Convert(bound, parameter.Kind));
        return parameter.KeepsNull ? Tested(bound, parameter) : Replaced(bound, parameter);
    }

    private static bool PassesNull(Parameter parameter) =>
        parameter.Kind is ParameterKind.Json or ParameterKind.Item or ParameterKind.NewItem;

    private static bool TakesNull(Parameter parameter) =>
        parameter.KeepsNull || parameter.NullAs is not null || PassesNull(parameter);

    /// <summary>The literal <c>null</c> is known to be null: nothing need be tested.</summary>
    private static BoundArgument OfNull(Bound value, Parameter parameter) =>
        new(InsteadOfNull(value, parameter), WasNullable: true);

    private static Bound InsteadOfNull(Bound value, Parameter parameter) => parameter switch
    {
        { KeepsNull: true } => value,
        { NullAs: "[]" } => value with { Type = TypeRef.ListOf(TypeRef.Text(Safety.Inert)), Code = NoTexts },
        { Kind: ParameterKind.Text } => value with { Type = TypeRef.Text(Safety.Inert), Code = parameter.NullAs! },
        _ => value with { Type = TypeRef.Integer, Code = parameter.NullAs! },
    };

    private static string NoTexts => TypeRef.ListOf(TypeRef.FreeText).CSharp + ".Empty";

    /// <summary>A C# pattern gives the value a name under which it is not null.</summary>
    private BoundArgument Tested(Bound bound, Parameter parameter)
    {
        var name = context.NewName("known");
        var known = bound with { Type = bound.Type.NotNull(), Code = name, IsChain = false, IsPath = false };
        return new(ArgumentTypes.Convert(known, parameter.Kind), $"{bound.Code} is {{ }} {name}");
    }

    private static BoundArgument Replaced(Bound bound, Parameter parameter)
    {
        if (parameter.NullAs == "null") return new(bound);
        var type = bound.Type.NotNull();
        var code = parameter.Kind switch
        {
            ParameterKind.Text when type.Kind == TypeKind.Mixed => Conversions.ToPrintedText(bound),
            ParameterKind.Text => $"({Conversions.Convert(bound, TypeRef.FreeText)} ?? {parameter.NullAs})",
            _ when type.Kind == TypeKind.List => $"({bound.Code} ?? {type.CSharp}.Empty)",
            _ => $"({bound.Code} ?? {parameter.NullAs})",
        };
        var value = bound with { Type = type, Code = code, IsChain = false, IsPath = false };
        if (parameter.Kind == ParameterKind.Text) value = value with { Type = TypeRef.Text(type.TextSafety) };
        return new(value, WasNullable: true);
    }
}
