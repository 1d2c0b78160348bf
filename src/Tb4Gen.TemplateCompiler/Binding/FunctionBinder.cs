using Tb4Gen.TemplateCompiler.Binding.Builtins;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>Binds calls of the functions in <see cref="Functions"/>.</summary>
internal sealed class FunctionBinder(BindContext context, ExpressionBinder expressions)
{
    private readonly ArgumentBinder _arguments = new(context, expressions);
    private readonly ArgumentChecks _checks = new(context);
    private readonly DefaultBinder _default = new(context, expressions);

    public Bound Bind(CallExpression call, Function function)
    {
        if (function == ObjectTable.Default) return _default.Bind(call);
        if (ArgumentOrder.Arrange(context, call, function.Name, function.Slots) is not { } values
            || BindArguments(values, function) is not { } arguments)
        {
            return Bound.Error(call.Span);
        }

        if (Array.Exists(arguments, static a => a?.Value.Type.Kind == TypeKind.Null && a.NullTest is null)
            && Array.Exists(function.Parameters, static p => p.KeepsNull))
        {
            return OfNull(call, function);
        }

        if (!_checks.Check(function, arguments)) return Bound.Error(call.Span);
        if (function.Result is ResultKind.JoinedList or ResultKind.JoinedListOrGaps
            && !ListArguments.Join(context, function, arguments))
        {
            return Bound.Error(call.Span);
        }

        List<TypeRef> types = [.. arguments.OfType<BoundArgument>().Select(static a => a.Value.Type)];
        return ResultTypes.Of(function.Result, types) is { } type
            ? Call(call, function, arguments, type)
            : context.Fail(TemplateErrors.Types, call.Span, "the members of this object have nothing in common");
    }

    private BoundArgument?[]? BindArguments(Expression?[] values, Function function)
    {
        var arguments = new BoundArgument?[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is not { } value) continue;
            arguments[i] = _arguments.Bind(value, function.Parameters[i], function, arguments[0]?.Value);
            if (arguments[i] is null) return null;
        }

        return arguments;
    }

    /// <summary>An argument is the literal <c>null</c>, and so the result is known.</summary>
    private static Bound OfNull(CallExpression call, Function function) => function.OnNull == "null"
        ? new(TypeRef.Null, "null", call.Span)
        : new(ResultTypes.Of(function.Result, [])!, function.OnNull, call.Span);

    private static Bound Call(CallExpression call, Function function, BoundArgument?[] arguments, TypeRef type)
    {
        var codes = new List<string>();
        for (var i = 0; i < arguments.Length; i++)
        {
            var code = arguments[i] is { } argument
                ? NumberCode(function.Result, argument.Value, type)
                : function.Parameters[i].Default!;
            if (code.Length > 0) codes.Add(code);
        }

        if (ItemCode(function.Result, arguments[0]!.Value.Type, type) is { } item) codes.Add(item);
        var result = $"{Runtime.Functions}{function.Method}({string.Join(", ", codes)})";
        var tests = arguments.Select(static a => a?.NullTest).Where(static t => t is not null).ToList();
        if (tests.Count > 0)
        {
            if (function.OnNull == "null") type = type.OrNull();
            result = $"({string.Join(" && ", tests)} ? ({type.Declaration}){result} : {function.OnNull})";
        }

        return new(type, result, call.Span)
        {
            Origins = FunctionOrigins.Of(type, [.. arguments.OfType<BoundArgument>().Select(static a => a.Value)]),
        };
    }

    /// <summary>C# turns decimals into other fractions, and those into decimals, only when told.</summary>
    private static string NumberCode(ResultKind kind, Bound argument, TypeRef type) => kind switch
    {
        ResultKind.Number => Numbers.Cast(argument, type),
        ResultKind.Double or ResultKind.Quotient when argument.Type.CSharp == "decimal" => $"((double){argument.Code})",
        _ => argument.Code,
    };

    /// <summary>Where null comes into the type of an item or goes out of it, C# wants to be told how.</summary>
    private static string? ItemCode(ResultKind kind, TypeRef first, TypeRef type) => kind switch
    {
        ResultKind.ItemOrNull => $"static item => ({type.Declaration})item",
        ResultKind.CompactList => $"static item => ({type.Element!.Declaration})item!",
        ResultKind.ValueList when type.Element!.Kind == TypeKind.String && first.Members.Count > 0 =>
            type.Element.IsNullable
                ? $"static item => item is null ? null : {Runtime.Functions}TemplateText.Of(item)"
                : $"static item => {Runtime.Functions}TemplateText.Of(item)",
        ResultKind.ValueList => $"static item => ({type.Element!.Declaration})item!",
        _ => null,
    };
}
