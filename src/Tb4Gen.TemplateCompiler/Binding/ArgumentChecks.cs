using System.Globalization;
using System.Text.RegularExpressions;
using Tb4Gen.TemplateCompiler.Binding.Builtins;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Models;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>What can be found out about a call while templates compile, once all its arguments are known.</summary>
internal sealed class ArgumentChecks(BindContext context)
{
    public bool Check(Function function, BoundArgument?[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is not { Value: var value }) continue;
            var fault = function.Parameters[i].Kind switch
            {
                ParameterKind.Options => OptionsFault(value),
                ParameterKind.Pattern => PatternFault(value, arguments[arguments.Length - 1]?.Value.Constant as string),
                ParameterKind.Format => FormatFault(value, arguments[0]!.Value.Type),
                _ => null,
            };
            if (fault is not null)
            {
                context.Report(TemplateErrors.Arguments, value.Span, fault);
                return false;
            }
        }

        return function.Parameters[0].Kind != ParameterKind.Sortable || CheckSort(arguments);
    }

    private static string? OptionsFault(Bound options) =>
        options.Constant is string letters && letters.All(static c => "imsx".Contains(c.ToString()))
            ? null
            : "the options of a regular expression are a literal with some of the letters `i`, `m`, `s` and `x`";

    private static string? PatternFault(Bound pattern, string? letters)
    {
        if (pattern.Constant is not string text) return null;
        try
        {
            var isSpaced = letters?.Contains("x") == true;
            _ = new Regex(text, isSpaced ? RegexOptions.IgnorePatternWhitespace : RegexOptions.None);
            return null;
        }
        catch (ArgumentException fault)
        {
            return $"this regular expression is wrong: {fault.Message.Split('\n')[0].TrimEnd()}";
        }
    }

    private static string? FormatFault(Bound format, TypeRef type)
    {
        if (format.Constant is not string text) return null;
        try
        {
            _ = type.Kind == TypeKind.Integer
                ? 1L.ToString(text, CultureInfo.InvariantCulture)
                : 1.5.ToString(text, CultureInfo.InvariantCulture);
            return null;
        }
        catch (FormatException)
        {
            return $"`{text}` is no format of {(type.Kind == TypeKind.Integer ? "a whole number" : "a fraction")}";
        }
    }

    /// <summary>Scriban fails at run time where two items have no order.</summary>
    private bool CheckSort(BoundArgument?[] arguments)
    {
        var (list, member) = (arguments[0]!.Value, arguments[1]?.Value);
        var key = member?.Type ?? list.Type.Element!;
        if (key.IsScalar && key.Kind != TypeKind.Mixed) return true;
        context.Report(
            TemplateErrors.Types, (member ?? list).Span,
            $"{key.Describe()} has no order: sort numbers, texts or bools, or by a member that is one");
        return false;
    }
}
