using System.Collections.Immutable;
using Tb4Gen.TemplateCompiler.Compatibility;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>
/// Reads the <c>parameters</c> of a partial: <c>{ port: "PortPlan", names: "HostName[]", hint: "string?" }</c>.
/// </summary>
internal static class ParameterTypes
{
    private static readonly string[] Plain = ["bool", "inert", "int", "long", "string"];

    public static EquatableArray<PartialParameter> Read(Expression? expression, ModelGraph models, ErrorList errors)
    {
        if (expression is null) return [];
        if (expression is not ObjectExpression { Members: var members })
        {
            errors.Report(
                TemplateErrors.FrontMatter, expression.Span, "`parameters` looks like `{ port: \"PortPlan\" }`");
            return [];
        }

        var parameters = ImmutableArray.CreateBuilder<PartialParameter>();
        foreach (var member in members) parameters.Add(new(member.Name!, ReadType(member, models, errors)));
        return parameters.ToImmutable();
    }

    private static TypeRef ReadType(Argument member, ModelGraph models, ErrorList errors)
    {
        if (member.Value is LiteralExpression { Value: string written })
        {
            if (Find(written, models) is { } type) return type;
            var known = Plain.Concat(models.TypeNames()).ToList();
            errors.Report(
                TemplateErrors.FrontMatter, member.Value.Span,
                $"there is no type `{written}`{Names.Hint(written, known)}; known: {Names.List(known)}");
        }
        else
        {
            errors.Report(TemplateErrors.FrontMatter, member.Value.Span, "the type of a parameter stands in quotes");
        }

        return TypeRef.Error;
    }

    private static TypeRef? Find(string name, ModelGraph models)
    {
        if (name.EndsWith("?", StringComparison.Ordinal))
        {
            return Find(name.Substring(0, name.Length - 1), models)?.OrNull();
        }

        if (name.EndsWith("[]", StringComparison.Ordinal))
        {
            return Find(name.Substring(0, name.Length - 2), models) is { } element ? TypeRef.ListOf(element) : null;
        }

        return name switch
        {
            "string" => TypeRef.FreeText,
            "inert" => TypeRef.Text(Safety.Inert),
            "int" or "long" => TypeRef.Integer,
            "bool" => TypeRef.Bool,
            _ => models.FindType(name),
        };
    }
}
