using Microsoft.CodeAnalysis.Text;
using Tb4Gen.TemplateCompiler.Binding;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Emitting;

/// <summary>Writes the C# of what gives a name a value.</summary>
internal sealed class AssignmentEmitter(
    BindContext context, ExpressionBinder expressions, TemplateCode code, FuncStatement? function)
{
    public void EmitAssignment(AssignmentStatement assignment)
    {
        var value = expressions.Bind(assignment.Value);
        if (value.Type.Kind == TypeKind.Null)
        {
            context.Report(
                TemplateErrors.Assignment, assignment.Value.Span, "`null` alone has no type: use `c ? x : null`");
            return;
        }

        Assign(assignment.Name, assignment.NameSpan, value);
    }

    public void Assign(string name, TextSpan span, Bound value)
    {
        var type = Conversions.Widen(value.Type);
        var known = context.Scope.Find(name);
        if (known?.ReadOnly is { } reason)
        {
            context.Report(TemplateErrors.Assignment, span, $"`{name}` is {reason} and cannot be assigned");
            return;
        }

        if (known is { IsLate: true } || (known is null && context.Functions.Exists(f => f.Claims(name) && !IsIn(f))))
        {
            context.Report(
                TemplateErrors.Assignment, span,
                $"`{name}` is assigned in a function and behind it: assign it before the function, or take two names");
            return;
        }

        if (context.Scope.IsInWith && name[0] != '$')
        {
            context.Report(
                TemplateErrors.Assignment, span,
                $"inside of `with` this would go into the object: write `${name} = ...`");
            return;
        }

        if (value.Code.Contains("(")) code.Line($"{code.At(value.Span, [])};");
        if (known is not null && known.Type == type)
        {
            // C# warns of `x = x`.
            if (known.Code != value.Code) code.Line($"{known.Code} = {value.Code};");
            context.Origins.Add(known.Origin, value.Origins);
        }
        else if (known is null || known.Type.IsError || context.Scope.DeclaresItself(name))
        {
            Declare(name, span, value with { Type = type }, known);
        }
        else if (Conversions.Unify(known.Type, type) is { } wider && wider.Declaration == known.Type.Declaration)
        {
            if (wider != known.Type) context.Variables.Widen(known.Place, wider);
            code.Line($"{known.Code} = {value.Code};");
            context.Origins.Add(known.Origin, value.Origins);
        }
        else if (!type.IsError)
        {
            context.Report(
                TemplateErrors.Assignment, span,
                $"`{name}` was {Describe(known.Type)} before this block and cannot become {Describe(type)} in it");
        }
    }

    /// <summary>Another type in the same block is another variable.</summary>
    private void Declare(string name, TextSpan span, Bound value, Variable? known)
    {
        if (known is not null && context.Functions.Exists(f => f.DefinedAt >= known.Order && f.Names(name)))
        {
            context.Report(
                TemplateErrors.Assignment, span,
                $"`{name}` changes its type behind a function that names it: take another name");
            return;
        }

        var type = context.Variables.At(span.Start, value.Type);
        var variable = context.NewName(Names.Variable(name));
        context.Scope.Declare(new(name, type, variable, context.Origins.Declare(value.Origins))
        {
            CanNarrow = !context.Reassigned.Contains(name),
            Place = span.Start,
        });
        code.Line($"{type.Declaration} {variable} = {value.Code};");
    }

    private bool IsIn(FunctionDefinition definition) => function == definition.Syntax;

    private static string Describe(TypeRef type)
    {
        var kind = type.Kind != TypeKind.String || type.Safety.IsInert ? ""
            : type.Safety.IsFree ? " that is free"
            : $" for {type.Safety.Format}";
        return type.Describe() + (type.IsNullable ? " or null" : "") + kind;
    }
}
