using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>Scalars, lists and objects that are written down.</summary>
internal sealed class LiteralBinder(BindContext context, ExpressionBinder expressions)
{
    public static Bound BindScalar(LiteralExpression literal) => literal.Value switch
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
        var value => new(TypeRef.Text(Safety.Inert), Quote((string)value), literal.Span) { Constant = value },
    };

    public Bound BindList(ListExpression list)
    {
        var items = list.Items.Select(expressions.Bind).ToList();
        var type = items.Count == 0 ? TypeRef.Text(Safety.Inert) : Widen(items[0].Type);
        foreach (var item in items)
        {
            if (Conversions.Unify(type, item.Type) is not { } common)
            {
                return context.Fail(
                    TemplateErrors.Types, item.Span,
                    $"the items of a list are alike: this is {item.Type.Describe()}, the first {type.Describe()}");
            }

            type = common;
        }

        if (type.IsError) return Bound.Error(list.Span);
        var code = string.Join(", ", items.Select(i => Conversions.Convert(i, type)));
        var create = $"global::System.Collections.Immutable.ImmutableArray.Create<{type.Declaration}>({code})";
        return new(TypeRef.ListOf(type), create, list.Span)
        {
            Origins = [.. items.SelectMany(static i => i.Origins).Select(OriginPath.Items)],
        };
    }

    public Bound BindObject(ObjectExpression literal)
    {
        var members = ImmutableArray.CreateBuilder<ModelMember>();
        var codes = new List<string>();
        var origins = ImmutableArray.CreateBuilder<string>();
        foreach (var member in literal.Members)
        {
            var value = expressions.Bind(member.Value);
            if (value.Type.IsError) return Bound.Error(literal.Span);
            if (member.Name!.Length == 0 || members.Any(m => m.Name == member.Name))
            {
                return context.Fail(
                    TemplateErrors.Arguments, member.NameSpan, $"`{member.Name}` stands here twice, or is empty");
            }

            var type = Widen(value.Type);
            members.Add(new(member.Name, "", type));
            codes.Add($"new({Quote(member.Name)}, ({type.Declaration}){value.Code})");
            origins.AddRange(value.Origins.Select(OriginPath.Value));
        }

        return new(
            TypeRef.ObjectOf(members.ToImmutable()),
            $"new {Runtime.Functions}TemplateObject([{string.Join(", ", codes)}])", literal.Span)
        {
            Origins = origins.ToImmutable(),
        };
    }

    /// <summary>The type of a place that holds the value: whole numbers are long there, and null alone is a scalar.</summary>
    private static TypeRef Widen(TypeRef type) => type.Kind switch
    {
        TypeKind.Null => TypeRef.Mixed(Safety.Inert).OrNull(),
        TypeKind.Integer => TypeRef.Integer with { IsNullable = type.IsNullable },
        _ => type,
    };

    private static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
