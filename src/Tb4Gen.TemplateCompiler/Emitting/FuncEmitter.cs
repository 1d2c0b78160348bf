using Tb4Gen.TemplateCompiler.Binding;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Emitting;

/// <summary>
/// Writes functions of a template as local functions of C#, which see the variables around their definition as Scriban's
/// do. The body is compiled twice: the first time tells what its <c>ret</c> give, which all of them must fit.
/// </summary>
internal sealed class FuncEmitter(
    BindContext context, ExpressionBinder expressions, SiteTable sites, string templatePath)
{
    /// <param name="syntax">The function.</param>
    /// <param name="place">Where its C# goes: the block that it is defined in.</param>
    public void Define(FuncStatement syntax, CodeWriter place)
    {
        FunctionDefinition definition = null!;
        definition = new(syntax, context.Scope, instance => Compile(definition, instance, place));
        context.Scope.Declare(new(syntax.Name, TypeRef.Null, "", "") { Function = definition });
        context.Functions.Add(definition);
        foreach (var parameter in syntax.Parameters)
        {
            if (SyntaxWalker.Uses(syntax.Body, e => e is NameExpression name && name.Name == parameter.Name)) continue;
            context.Report(TemplateErrors.UnusedParameter, parameter.Span, parameter.Name, syntax.Name);
        }
    }

    /// <summary>Takes note of a <c>ret</c>.</summary>
    /// <returns>Whether it fits those before it.</returns>
    public static bool AddResult(FunctionInstance instance, TypeRef type)
    {
        var widened = Conversions.Widen(type);
        if ((instance.Result is null ? widened : Conversions.Unify(instance.Result, widened)) is not { } result) return false;
        instance.Result = result;
        return true;
    }

    private void Compile(FunctionDefinition definition, FunctionInstance instance, CodeWriter place)
    {
        var code = place.Reserve();
        instance.ResultOrigin = context.Origins.Declare([]);
        instance.ParameterOrigins.AddRange(instance.Types.Select(_ => context.Origins.Declare([])));
        EmitBody(definition, instance, new CodeWriter(), sites.Scratch());
        var falls = !AlwaysReturns(definition.Syntax.Body);
        if (falls) instance.Result = instance.Result?.OrNull();
        instance.IsOpen = false;
        var result = instance.Result?.Declaration ?? "void";
        code.Line($"{result} {instance.Name}({Parameters(definition.Syntax, instance)})");
        code.Open();
        EmitBody(definition, instance, code, sites);
        if (falls && instance.Result is not null) code.Line("return null;");
        code.Close();
    }

    private void EmitBody(FunctionDefinition definition, FunctionInstance instance, CodeWriter code, SiteTable table)
    {
        var syntax = definition.Syntax;
        var body = new BodyEmitter(context, expressions, code, table, templatePath, syntax);
        var scope = new Scope(definition.Scope) { Function = syntax.Name, DefinedAt = definition.DefinedAt };
        context.InFunction(instance, scope, () =>
        {
            for (var i = 0; i < syntax.Parameters.Length; i++)
            {
                var name = syntax.Parameters[i].Name;
                scope.Declare(new(name, instance.Types[i], ParameterName(name), instance.ParameterOrigins[i]));
            }

            // Why a function is called is another matter at each call.
            table.Outside(() => instance.Printed = body.EmitFunction(syntax));
        });
    }

    private static string Parameters(FuncStatement syntax, FunctionInstance instance) =>
        string.Join(", ", syntax.Parameters.Select((p, i) => $"{instance.Types[i].Declaration} {ParameterName(p.Name)}"));

    private static string ParameterName(string name) => "arg_" + name;

    /// <summary>Whether no way through the statements ends without a <c>ret</c>.</summary>
    private static bool AlwaysReturns(IReadOnlyList<Statement> body) => body.Any(static s => s switch
    {
        RetStatement => true,
        IfStatement test => !test.Else.IsEmpty && AlwaysReturns(test.Else)
            && test.Branches.All(static b => AlwaysReturns(b.Body)),
        _ => false,
    });
}
