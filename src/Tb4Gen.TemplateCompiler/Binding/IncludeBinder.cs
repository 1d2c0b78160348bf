using System.Collections.Immutable;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>A partial and the C# of its arguments.</summary>
internal sealed record Inclusion(PartialSignature Partial, string Arguments, ImmutableArray<ArgumentOrigins> Origins);

/// <summary>
/// Binds <c>include</c>. In Scriban a partial sees the includer's variables; here it sees its declared parameters
/// only, so that it can be checked once for all who include it.
/// </summary>
internal sealed class IncludeBinder(BindContext context, ExpressionBinder expressions)
{
    /// <summary>An include whose text is used as a value.</summary>
    public Bound BindText(CallExpression call)
    {
        if (Bind(call) is not { } inclusion) return Bound.Error(call.Span);
        var safety = inclusion.Partial.Format is { } format ? new Safety(format) : Safety.Inert;
        var output = $"output.Calling({context.AddCall(call.Span, inclusion.Origins)})";
        var arguments = inclusion.Arguments.Length == 0 ? output : $"{output}, {inclusion.Arguments}";
        return new(TypeRef.Text(safety), $"{inclusion.Partial.ClassName}.Text({arguments})", call.Span)
        {
            Origins = [.. inclusion.Origins.SelectMany(static a => a.Origins)],
        };
    }

    public Inclusion? Bind(CallExpression call)
    {
        if (call.Arguments.FirstOrDefault() is not { Name: null, Value: LiteralExpression { Value: string name } })
        {
            var span = call.Arguments.Length == 0 ? call.Function.Span : call.Arguments[0].Value.Span;
            context.Report(
                TemplateErrors.Partial, span, "the name of a partial stands in quotes: it is looked up at build time");
            return null;
        }

        var nameSpan = call.Arguments[0].Value.Span;
        if (context.Partials.FirstOrDefault(p => p.Name == name) is not { } partial)
        {
            var known = context.Partials.Select(static p => p.Name).ToList();
            context.Report(
                TemplateErrors.Partial, nameSpan,
                $"there is no `templates/partials/{name}.sbn`{Names.Hint(name, known)}; there is {Names.List(known)}");
            return null;
        }

        CheckUse(partial, nameSpan);
        var origins = ImmutableArray.CreateBuilder<ArgumentOrigins>();
        return BindArguments(call, partial, origins) is { } arguments
            ? new(partial, arguments, origins.ToImmutable())
            : null;
    }

    private void CheckUse(PartialSignature partial, Microsoft.CodeAnalysis.Text.TextSpan span)
    {
        if (context.PartialName is { } self && Reaches(partial, self, []))
        {
            context.Report(TemplateErrors.Partial, span, $"`{partial.Name}` includes itself");
        }
        else if (partial.Format is { } format && context.Format?.Name != format)
        {
            context.Report(
                TemplateErrors.Partial, span,
                $"`{partial.Name}` is written for {format}, "
                + $"this is {context.Format?.Name ?? "a partial without a format"}");
        }
    }

    private bool Reaches(PartialSignature from, string target, HashSet<string> seen)
    {
        if (from.Name == target) return true;
        return seen.Add(from.Name) && from.Includes.Any(name =>
            context.Partials.FirstOrDefault(p => p.Name == name) is { } next && Reaches(next, target, seen));
    }

    private string? BindArguments(
        CallExpression call, PartialSignature partial, ImmutableArray<ArgumentOrigins>.Builder origins)
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        var valid = true;
        foreach (var argument in call.Arguments.Skip(1))
        {
            valid &= BindArgument(argument, partial, codes, origins);
        }

        foreach (var parameter in partial.Parameters)
        {
            if (codes.ContainsKey(parameter.Name) || !valid) continue;
            if (parameter.Type.IsNullable)
            {
                codes[parameter.Name] = "null";
                continue;
            }

            context.Report(
                TemplateErrors.Arguments, call.Span,
                $"`{partial.Name}` wants `{parameter.Name}`: "
                + $"write `{parameter.Name}: ...` ({parameter.Type.Describe()})");
            valid = false;
        }

        return valid ? string.Join(", ", partial.Parameters.Select(p => codes[p.Name])) : null;
    }

    private bool BindArgument(
        Argument argument, PartialSignature partial, Dictionary<string, string> codes,
        ImmutableArray<ArgumentOrigins>.Builder origins)
    {
        var names = partial.Parameters.Select(static p => p.Name).ToList();
        if (argument.Name is null)
        {
            context.Report(
                TemplateErrors.Arguments, argument.Value.Span,
                $"`{partial.Name}` takes its arguments by name: {Names.List(names)}");
            return false;
        }

        if (partial.Parameters.FirstOrDefault(p => p.Name == argument.Name) is not { } parameter)
        {
            context.Report(
                TemplateErrors.Arguments, argument.NameSpan,
                $"`{partial.Name}` has no `{argument.Name}`{Names.Hint(argument.Name, names)}; "
                + $"it takes {Names.List(names)}");
            return false;
        }

        var value = parameter.Type.IsNullable
            ? expressions.Bind(argument.Value)
            : expressions.BindNotNull(argument.Value);
        if (value.Type.IsError) return false;
        if (!Fits(value.Type, parameter.Type))
        {
            context.Report(
                TemplateErrors.Types, argument.Value.Span,
                $"`{argument.Name}` of `{partial.Name}` is {parameter.Type.Describe()}, not {value.Type.Describe()}");
            return false;
        }

        codes[argument.Name] = Conversions.Convert(value, parameter.Type);
        origins.Add(new(partial.Name, argument.Name, value.Origins));
        return true;
    }

    private bool Fits(TypeRef value, TypeRef parameter) =>
        value.Kind == TypeKind.Null ? parameter.IsNullable
        : parameter.Kind == TypeKind.String ? value.IsScalar && FitsText(value.TextSafety, parameter.Safety)
        : value.CSharp == parameter.CSharp || (value.Kind == TypeKind.Integer && parameter.Kind == TypeKind.Integer);

    /// <summary>What fits this file by its alphabet may go on: nothing of a partial is printed elsewhere.</summary>
    private bool FitsText(Safety value, Safety parameter) =>
        value.Covers(parameter) || (!value.IsEscaped && value.Fits(context.Format?.Name));
}
