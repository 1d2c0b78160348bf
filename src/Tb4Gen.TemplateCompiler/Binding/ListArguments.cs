using Tb4Gen.TemplateCompiler.Binding.Builtins;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Models;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>Gives a list, and what is put into it, one type of items.</summary>
internal static class ListArguments
{
    /// <param name="context">For the report where they have nothing in common.</param>
    /// <param name="function">A function whose result is a joined list.</param>
    /// <param name="arguments">The list first, what is added last; replaced by their converted forms.</param>
    public static bool Join(BindContext context, Function function, BoundArgument?[] arguments)
    {
        var (list, added) = (arguments[0]!, arguments[arguments.Length - 1]!);
        var isList = function.Parameters[arguments.Length - 1].Kind == ParameterKind.OtherList;
        if (list.WasNullable && added.WasNullable)
        {
            // Only where both are null, Scriban gives null: a type for that helps nobody.
            context.Report(TemplateErrors.NullAccess, added.Value.Span, "this");
            return false;
        }

        var other = isList ? added.Value.Type.Element! : added.Value.Type;
        if (Conversions.Unify(list.Value.Type.Element!, other) is not { IsError: false } element)
        {
            context.Report(
                TemplateErrors.Types, added.Value.Span,
                $"the items of the list are {list.Value.Type.Element!.Describe()}, and this is {other.Describe()}");
            return false;
        }

        // What stands before the begin stands at the begin; only an index behind the end leaves a gap.
        if (function.Result == ResultKind.JoinedListOrGaps && arguments[1]!.Value.Constant is not (long and <= 0))
        {
            element = element.OrNull();
        }

        arguments[0] = list with { Value = OfItems(list.Value, element) };
        arguments[arguments.Length - 1] = added with
        {
            Value = isList ? OfItems(added.Value, element) : Item(added.Value, element),
        };
        return true;
    }

    private static Bound OfItems(Bound list, TypeRef element)
    {
        var type = TypeRef.ListOf(element);
        if (list.Type.Element!.Declaration == element.Declaration) return list with { Type = type };
        var item = Item(new(list.Type.Element, "item", list.Span), element);
        return list with
        {
            Type = type,
            Code = $"{Runtime.Functions}ArrayFunctions.Map({list.Code}, static item => {item.Code})",
        };
    }

    private static Bound Item(Bound value, TypeRef element) =>
        value with { Type = element, Code = $"({element.Declaration}){Conversions.Convert(value, element)}" };
}
