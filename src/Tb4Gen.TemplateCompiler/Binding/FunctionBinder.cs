using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>Binds calls of the functions in <see cref="Functions"/>.</summary>
internal sealed class FunctionBinder(BindContext context, ExpressionBinder expressions)
{
    public Bound Bind(CallExpression call, Function function)
    {
        var values = Arrange(call, function);
        if (values is null) return Bound.Error(call.Span);
        var arguments = new List<Bound>();
        var codes = new List<string>();
        for (var i = 0; i < function.Parameters.Length; i++)
        {
            var parameter = function.Parameters[i];
            if (values[i] is not { } value)
            {
                if (parameter.Default is { Length: > 0 } code) codes.Add(code);
                continue;
            }

            if (BindArgument(value, parameter, function, arguments) is not { } bound) return Bound.Error(call.Span);
            arguments.Add(bound);
            codes.Add(bound.Code);
        }

        var method = Runtime.Functions + Method(function, arguments);
        return new(ResultType(function, arguments), $"{method}({string.Join(", ", codes)})", call.Span)
        {
            Origins = [.. arguments.SelectMany(static a => a.Origins)],
        };
    }

    /// <summary><c>object.default</c> replaces null, and empty text as well, unlike <c>??</c>.</summary>
    public Bound BindDefault(CallExpression call)
    {
        if (call.Arguments.Length != 2)
        {
            return context.Fail(TemplateErrors.Arguments, call.Span, "`object.default` takes a value and its default");
        }

        var value = expressions.Bind(call.Arguments[0].Value);
        var other = expressions.BindNotNull(call.Arguments[1].Value);
        if (value.Type.IsError || other.Type.IsError) return Bound.Error(call.Span);
        if (Conversions.Unify(value.Type.NotNull(), other.Type) is not { } type)
        {
            return context.Fail(
                TemplateErrors.Types, call.Span,
                $"the default is {other.Type.Describe()}, the value {value.Type.Describe()}");
        }

        var (left, right) = (Conversions.Convert(value, type), Conversions.Convert(other, type));
        var code = type.Kind == TypeKind.String ? $"{Runtime.Functions}TemplateText.Default({left}, {right})"
            : value.Type.IsNullable ? $"({left} ?? {right})"
            : left;
        return new(type, code, call.Span) { Origins = [.. value.Origins, .. other.Origins] };
    }

    /// <summary>The arguments in the order of the parameters; null where one is left out.</summary>
    private Expression?[]? Arrange(CallExpression call, Function function)
    {
        var values = new Expression?[function.Parameters.Length];
        var next = 0;
        foreach (var argument in call.Arguments)
        {
            var index = argument.Name is null
                ? next++
                : Array.FindIndex(function.Parameters, p => p.Name == argument.Name);
            if (index < 0 || index >= values.Length || values[index] is not null)
            {
                var span = argument.Name is null ? argument.Value.Span : argument.NameSpan;
                context.Report(TemplateErrors.Arguments, span, $"`{function.Name}` takes {Signature(function)}");
                return null;
            }

            values[index] = argument.Value;
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is not null || function.Parameters[i].Default is not null) continue;
            context.Report(
                TemplateErrors.Arguments, call.Function.Span, $"`{function.Name}` takes {Signature(function)}");
            return null;
        }

        return values;
    }

    private static string Signature(Function function) => string.Join(
        ", ",
        function.Parameters.Select(static p => p.Default is null ? $"`{p.Name}`" : $"`{p.Name}` (may be left out)"));

    private Bound? BindArgument(Expression value, Parameter parameter, Function function, List<Bound> before)
    {
        if (parameter.Kind == ParameterKind.Member) return BindMember(value, before[0]);
        var bound = expressions.BindNotNull(value);
        if (bound.Type.IsError) return null;
        var fits = parameter.Kind switch
        {
            ParameterKind.Text => bound.Type.IsScalar,
            ParameterKind.Integer => bound.Type.Kind == TypeKind.Integer,
            ParameterKind.Number => bound.Type.IsNumber,
            ParameterKind.List => bound.Type.Kind == TypeKind.List,
            ParameterKind.PrintableList => bound.Type is { Kind: TypeKind.List, Element.IsScalar: true },
            ParameterKind.SameList => bound.Type.Kind == TypeKind.List && bound.Type.CSharp == before[0].Type.CSharp,
            _ => FitsItem(bound.Type, before[0].Type.Element!),
        };
        if (fits)
        {
            return parameter.Kind == ParameterKind.Text
                ? bound with { Code = Conversions.ToText(bound) }
                : AsItem(bound, parameter, before);
        }

        var wanted = parameter.Kind switch
        {
            ParameterKind.Text => "text",
            ParameterKind.Integer => "a whole number",
            ParameterKind.Number => "a number",
            ParameterKind.List => "a list",
            ParameterKind.PrintableList => "a list of text or numbers",
            ParameterKind.SameList => "a list of the same items",
            _ => before[0].Type.Element!.Describe(),
        };
        context.Report(
            TemplateErrors.Types, value.Span,
            $"`{parameter.Name}` of `{function.Name}` is {wanted}, not {bound.Type.Describe()}");
        return null;
    }

    private static bool FitsItem(TypeRef item, TypeRef element) =>
        item.CSharp == element.CSharp || (item.Kind == TypeKind.String && element.IsScalar)
        || (item.Kind == TypeKind.Integer && element.Kind == TypeKind.Integer);

    /// <summary>An item of another C# type is compared by its text.</summary>
    private static Bound AsItem(Bound bound, Parameter parameter, List<Bound> before) =>
        parameter.Kind == ParameterKind.Item && bound.Type.CSharp != before[0].Type.Element!.CSharp
            ? bound with { Code = Conversions.ToText(bound) }
            : bound;

    private Bound? BindMember(Expression value, Bound list)
    {
        if (value is not LiteralExpression { Value: string name })
        {
            context.Report(TemplateErrors.Arguments, value.Span, "the member is named in quotes");
            return null;
        }

        if (list.Type.Element is not { } element || context.Models.FindShape(element.CSharp) is not { } shape)
        {
            context.Report(TemplateErrors.Types, value.Span, "the items of this list have no members");
            return null;
        }

        if (shape.Find(name) is not { } member)
        {
            var hint = Names.Hint(name, shape.Members.Select(static m => m.Name));
            context.Report(
                TemplateErrors.UnknownMember, value.Span, shape.SimpleName, name, hint, Names.MembersOf(shape));
            return null;
        }

        if (member.Type.IsNullable)
        {
            context.Report(TemplateErrors.NullAccess, value.Span, name);
            return null;
        }

        return new(member.Type, $"static item => item.{member.CSharp}", value.Span)
        {
            Origins = [.. list.Origins.Select(o => $"{o}[].{name}")],
        };
    }

    private static string Method(Function function, List<Bound> arguments)
    {
        if (function.Result != ResultKind.ItemOrNull) return function.Method;
        // C# cannot overload on whether T is a struct.
        return arguments[0].Type.Element!.IsValueType ? function.Method + "Value" : function.Method + "OrNull";
    }

    private static TypeRef ResultType(Function function, List<Bound> arguments) => function.Result switch
    {
        ResultKind.FreeText => TypeRef.FreeText,
        ResultKind.JoinedText => TypeRef.Text(arguments.Select(SafetyOf).Aggregate(static (a, b) => a.And(b))),
        ResultKind.KeptText => TypeRef.Text(SafetyOf(arguments[0]) is { IsEscaped: false } kept ? kept : Safety.Free),
        ResultKind.TextList => TypeRef.ListOf(TypeRef.FreeText),
        ResultKind.Bool => TypeRef.Bool,
        ResultKind.Integer => TypeRef.Integer,
        ResultKind.IntegerOrNull => TypeRef.Integer.OrNull(),
        ResultKind.Number => arguments.TrueForAll(static a => a.Type.Kind == TypeKind.Integer)
            ? TypeRef.Integer
            : TypeRef.Double,
        ResultKind.SameList => SameList(arguments),
        ResultKind.ItemOrNull => arguments[0].Type.Element!.OrNull(),
        _ => TypeRef.ListOf(arguments[1].Type),
    };

    /// <summary>Joined lists are as safe as the less safe of them.</summary>
    private static TypeRef SameList(List<Bound> arguments)
    {
        var type = arguments[0].Type;
        return arguments.Count < 2 || arguments[1].Type.Element is not { } other || type.Element is not { } element
            ? type
            : type with { Element = element with { Safety = element.Safety.And(other.Safety) } };
    }

    private static Safety SafetyOf(Bound value) =>
        value.Type.Kind == TypeKind.List ? value.Type.Element!.TextSafety : value.Type.TextSafety;
}
