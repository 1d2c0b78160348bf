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
        double or float or decimal => BindFraction(literal),
        var value => new(TypeRef.Text(Safety.Inert), Quote((string)value), literal.Span) { Constant = value },
    };

    /// <summary>
    /// An interpolated string: .NET writes its parts, not Scriban, so a bool and a list would come out otherwise.
    /// </summary>
    public Bound BindInterpolated(InterpolatedExpression text)
    {
        var safety = Safety.Inert;
        var codes = new List<string>();
        var origins = ImmutableArray.CreateBuilder<string>();
        foreach (var part in text.Parts)
        {
            var value = expressions.Bind(part);
            if (value.Type.IsError) return Bound.Error(text.Span);
            if (!value.Type.IsScalar || value.Type.Kind is TypeKind.Bool or TypeKind.Mixed)
            {
                return context.Fail(
                    TemplateErrors.Types, value.Span,
                    $"an interpolated string holds texts and numbers, not {value.Type.Describe()}: join with `+`");
            }

            if (value.Type.IsNullable) context.Report(TemplateErrors.NullPrinted, value.Span);
            safety = safety.And(value.Type.TextSafety);
            codes.Add(Conversions.ToPrintedText(value));
            origins.AddRange(value.Origins.Select(OriginPath.Value));
        }

        var code = codes.Count == 0 ? Quote("") : $"string.Concat([{string.Join(", ", codes)}])";
        return new(TypeRef.Text(safety), code, text.Span)
        {
            Origins = origins.ToImmutable(),
        };
    }

    public Bound BindList(ListExpression list)
    {
        var items = list.Items.Select(expressions.Bind).ToList();
        var type = items.Count == 0 ? TypeRef.Text(Safety.Inert) : Conversions.Widen(items[0].Type);
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
        var listType = TypeRef.ListOf(type);
        return new(listType, $"(({listType.CSharp})[{code}])", list.Span)
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

            var type = Conversions.Widen(value.Type);
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

    private static Bound BindFraction(LiteralExpression literal)
    {
        var type = literal.Value switch { float => "float", decimal => "decimal", _ => "double" };
        var suffix = type == "decimal" ? 'm' : type[0];
        var format = type == "decimal" ? null : "R";
        var code = ((IFormattable)literal.Value!).ToString(format, CultureInfo.InvariantCulture) + suffix;
        return new(TypeRef.Double with { CSharp = type }, code, literal.Span) { Constant = literal.Value };
    }

    private static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
