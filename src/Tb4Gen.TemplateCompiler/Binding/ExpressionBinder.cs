using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>
/// Gives every expression its type and its C#. Everything that may be null is either tested before (the test's C#
/// pattern gives the value a new name, which <see cref="Scope.FindNarrowed"/> finds) or used with <c>?.</c> and
/// <c>??</c>.
/// </summary>
internal sealed class ExpressionBinder
{
    private readonly BindContext _context;
    private readonly MemberBinder _members;
    private readonly OperatorBinder _operators;
    private readonly CallBinder _calls;

    public ExpressionBinder(BindContext context)
    {
        _context = context;
        Conditions = new(context, this);
        _members = new(context, this);
        _operators = new(context, this);
        _calls = new(context, this);
    }

    public ConditionBinder Conditions { get; }

    public Bound Bind(Expression expression) => expression switch
    {
        LiteralExpression literal => BindLiteral(literal),
        NameExpression name => _members.BindName(name),
        LocalExpression local => _members.BindLocal(local),
        MemberExpression member => BindMemberOrFunction(member),
        IndexExpression index => _members.BindIndex(index),
        UnaryExpression unary => _operators.BindUnary(unary),
        BinaryExpression binary => _operators.BindBinary(binary),
        ConditionalExpression conditional => BindConditional(conditional),
        CallExpression call => _calls.BindCall(call),
        PipeExpression pipe => _calls.BindPipe(pipe),
        ListExpression list => BindList(list),
        ObjectExpression => _context.Fail(
            TemplateErrors.Unsupported, expression.Span, "an object", "pass the values one by one"),
        _ => Bound.Error(expression.Span),
    };

    /// <summary>Binds what must not be null.</summary>
    public Bound BindNotNull(Expression expression)
    {
        var value = Bind(expression);
        if (!value.Type.IsNullable || value.Type.IsError) return value;
        return value.Type.Kind == TypeKind.Null
            ? _context.Fail(TemplateErrors.Types, value.Span, "`null` cannot stand here")
            : _context.Fail(TemplateErrors.NullAccess, value.Span, expression is NameExpression or MemberExpression
                ? ExpressionText.Of(expression)
                : "this");
    }

    /// <summary>C# of the text that Scriban prints for a scalar that is not null.</summary>
    public static string TextCode(Bound value) => value.Type.Kind switch
    {
        TypeKind.String or TypeKind.Error => value.Code,
        TypeKind.Inert or TypeKind.Enum => $"{value.Code}.ToString()",
        _ => $"{Runtime.Functions}TemplateText.Of({value.Code})",
    };

    /// <summary>The type that both can take, or null.</summary>
    public static TypeRef? Unify(TypeRef a, TypeRef b)
    {
        if (a.IsError || b.IsError) return TypeRef.Error;
        var isNullable = a.IsNullable || b.IsNullable;
        if (a.Kind == TypeKind.Null) return b.OrNull();
        if (b.Kind == TypeKind.Null) return a.OrNull();
        TypeRef? type = null;
        if (a.Kind == TypeKind.String && b.Kind == TypeKind.String) type = TypeRef.Text(a.Safety.And(b.Safety));
        else if (a.Kind == TypeKind.Integer && b.Kind == TypeKind.Integer) type = TypeRef.Integer;
        else if (a.IsNumber && b.IsNumber) type = TypeRef.Double;
        else if (a.CSharp == b.CSharp) type = a;
        else if (a.IsScalar && b.IsScalar) type = TypeRef.Text(a.TextSafety.And(b.TextSafety));
        return type is null ? null : type with { IsNullable = isNullable };
    }

    /// <summary>C# that turns a value into a type that <see cref="Unify"/> gave.</summary>
    public static string ConvertCode(Bound value, TypeRef type)
    {
        if (type.Kind != TypeKind.String || value.Type.Kind is TypeKind.String or TypeKind.Null) return value.Code;
        if (!value.Type.IsNullable) return TextCode(value);
        return value.Type.Kind is TypeKind.Inert or TypeKind.Enum
            ? $"{value.Code}{(value.IsChain ? "." : "?.")}ToString()"
            : $"{Runtime.Functions}TemplateText.OfOrNull({value.Code})";
    }

    private Bound BindMemberOrFunction(MemberExpression member) =>
        _calls.IsFunction(member) ? _calls.BindCall(new(member.Span, member, [])) : _members.BindMember(member);

    private static Bound BindLiteral(LiteralExpression literal) => literal.Value switch
    {
        null => new(TypeRef.Null, "null", literal.Span),
        bool value => new(TypeRef.Bool, value ? "true" : "false", literal.Span) { Constant = value },
        long value => new(TypeRef.Integer, value.ToString(CultureInfo.InvariantCulture) + "L", literal.Span)
        {
            Constant = value,
        },
        double value => new(TypeRef.Double, value.ToString("R", CultureInfo.InvariantCulture) + "d", literal.Span)
        {
            Constant = value,
        },
        var value => new(
            TypeRef.Text(Safety.Inert), SymbolDisplay.FormatLiteral((string)value, quote: true), literal.Span)
        {
            Constant = value,
        },
    };

    private Bound BindConditional(ConditionalExpression conditional)
    {
        var test = Conditions.Bind(conditional.Condition);
        var whenTrue = Conditions.BindUnder(test.WhenTrue, () => Bind(conditional.WhenTrue));
        var whenFalse = Conditions.BindUnder(test.WhenFalse, () => Bind(conditional.WhenFalse));
        if (Unify(whenTrue.Type, whenFalse.Type) is not { } type)
        {
            return _context.Fail(
                TemplateErrors.Types, conditional.Span,
                $"the two sides of `:` differ: {whenTrue.Type.Describe()} and {whenFalse.Type.Describe()}");
        }

        Func<string, string> asTested = type.Kind == TypeKind.List ? OriginPath.Items : OriginPath.Value;
        var left = ConvertCode(whenTrue, type);
        var right = ConvertCode(whenFalse, type);
        return new(type, $"({test.Code} ? ({type.Declaration}){left} : ({type.Declaration}){right})", conditional.Span)
        {
            Origins = [.. whenTrue.Origins, .. whenFalse.Origins, .. test.Origins.Select(asTested)],
        };
    }

    private Bound BindList(ListExpression list)
    {
        var items = list.Items.Select(BindNotNull).ToList();
        var type = items.Count == 0 ? TypeRef.Text(Safety.Inert) : items[0].Type;
        foreach (var item in items)
        {
            if (Unify(type, item.Type) is not { } common)
            {
                return _context.Fail(TemplateErrors.Types, item.Span, "the items of a list are of one type");
            }

            type = common;
        }

        if (type.IsError) return Bound.Error(list.Span);
        var code = string.Join(", ", items.Select(i => ConvertCode(i, type)));
        var create = $"global::System.Collections.Immutable.ImmutableArray.Create<{type.Declaration}>({code})";
        return new(TypeRef.ListOf(type), create, list.Span)
        {
            Origins = [.. items.SelectMany(static i => i.Origins).Select(OriginPath.Items)],
        };
    }
}
