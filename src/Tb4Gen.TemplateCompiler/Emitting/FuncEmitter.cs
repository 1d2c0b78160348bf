using Tb4Gen.TemplateCompiler.Binding;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Models;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Emitting;

/// <summary>
/// Writes functions of a template as local functions of C#, which see the variables around their definition as
/// Scriban's do, and <c>ret</c>. A body is compiled twice: the first time tells what its <c>ret</c> give, which all
/// must fit.
/// </summary>
internal sealed class FuncEmitter(
    BindContext context, ExpressionBinder expressions, TemplateCode code, PrintEmitter prints)
{
    /// <summary>C# of the caller's indent while a tag of the function's body sets its own.</summary>
    private string? _outerIndent;

    /// <summary>The label behind the page; null while no <c>ret</c> wants it.</summary>
    private string? _end;

    public void Define(FuncStatement syntax)
    {
        if (context.Scope.Find(syntax.Name)?.ReadOnly is { } reason)
        {
            context.Report(
                TemplateErrors.Assignment, syntax.NameSpan, $"`{syntax.Name}` is {reason} and cannot be defined anew");
            return;
        }

        // Its C# stands in the block that it is defined in.
        var place = code.Reserve();
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

    public void EmitRet(RetStatement ret)
    {
        if (context.Prints.CaptureDepth > 0)
        {
            context.Report(
                TemplateErrors.Unsupported, ret.Span, "`ret` out of a `capture`", "test before the `capture`");
        }
        else if (context.Function is { } instance)
        {
            EmitReturn(ret, instance);
        }
        else
        {
            if (ret.Value is not null) prints.EmitPrint(new(ret.Value.Span, ret.Value, ""));
            _end ??= context.NewName("end");
            code.Line($"goto {_end};");
        }
    }

    /// <summary>The end of the page.</summary>
    public void EmitEnd()
    {
        if (_end is not null) code.Line($"{_end}:");
    }

    /// <summary>
    /// What a tag of a function's body prints does not stand behind the indent of the tag that calls.
    /// </summary>
    public void InOwnIndent(Action emit)
    {
        _outerIndent = context.NewName("indent");
        code.Line($"var {_outerIndent} = output.Indent([]);");
        emit();
        code.Line($"output.Unindent({_outerIndent});");
        _outerIndent = null;
    }

    private void EmitReturn(RetStatement ret, FunctionInstance instance)
    {
        var value = ret.Value is null ? new Bound(TypeRef.Null, "null", ret.Span) : expressions.Bind(ret.Value);
        if (value.Type.IsError) return;
        if (instance.IsOpen && !instance.TryAddResult(value.Type))
        {
            context.Report(
                TemplateErrors.Types, value.Span,
                $"this is {value.Type.Describe()}, the `ret` before it gives {instance.Result!.Describe()}");
            return;
        }

        context.Origins.Add(instance.ResultOrigin, value.Origins);
        var type = instance.Result!;
        var result = context.NewName("result");
        code.Mapped(value.Span, $"{type.Declaration} {result} = ", Conversions.Convert(value, type), ";");
        if (_outerIndent is not null) code.Line($"output.Unindent({_outerIndent});");
        code.Line($"return {result};");
    }

    private void Compile(FunctionDefinition definition, FunctionInstance instance, CodeWriter place)
    {
        var own = place.Reserve();
        instance.ResultOrigin = context.Origins.Declare([]);
        instance.ParameterOrigins.AddRange(instance.Types.Select(_ => context.Origins.Declare([])));
        EmitBody(definition, instance, code.In(new CodeWriter(), code.Sites.Scratch()));
        var falls = !AlwaysReturns(definition.Syntax.Body);
        if (falls) instance.Result = instance.Result?.OrNull();
        instance.IsOpen = false;
        var result = instance.Result?.Declaration ?? "void";
        own.Line($"{result} {instance.Name}({Parameters(definition.Syntax, instance)})");
        own.Open();
        EmitBody(definition, instance, code.In(own, code.Sites));
        if (falls && instance.Result is not null) own.Line("return null;");
        own.Close();
    }

    private void EmitBody(FunctionDefinition definition, FunctionInstance instance, TemplateCode into)
    {
        var syntax = definition.Syntax;
        var body = new BodyEmitter(context, expressions, into, syntax);
        var scope = new Scope(definition.Scope) { Function = syntax.Name, DefinedAt = definition.DefinedAt };
        context.InFunction(instance, scope, () =>
        {
            for (var i = 0; i < syntax.Parameters.Length; i++)
            {
                var name = syntax.Parameters[i].Name;
                scope.Declare(new(name, instance.Types[i], ParameterName(name), instance.ParameterOrigins[i]));
            }

            // Why a function is called is another matter at each call.
            into.Sites.Outside(() => body.EmitFunction(syntax));
        });
    }

    private static string Parameters(FuncStatement syntax, FunctionInstance instance) => string.Join(
        ", ", syntax.Parameters.Select((p, i) => $"{instance.Types[i].Declaration} {ParameterName(p.Name)}"));

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
