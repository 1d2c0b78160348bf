using Microsoft.CodeAnalysis.Text;
using Tb4Gen.TemplateCompiler.Binding;
using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Pipeline;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Emitting;

/// <summary>Writes the class of a partial: a method that writes, and one that gives the text.</summary>
internal sealed class PartialEmitter(ParsedTemplate template, BindContext context, TextLineCollection lines)
    : ClassEmitter(template, context, lines)
{
    protected override void EmitMembers()
    {
        var parameters = ParameterTypes.Read(Template.FrontMatter.Parameters, Context.Models, Context.Errors);
        var declarations = new List<string> { $"{Runtime.Prefix}TemplateWriter output" };
        var names = new List<string> { "output" };
        foreach (var parameter in parameters)
        {
            var code = "arg_" + parameter.Name;
            declarations.Add($"{parameter.Type.Declaration} {code}");
            names.Add(code);
            Context.Scope.Declare(new("$" + parameter.Name, parameter.Type, code, "$." + parameter.Name)
            {
                ReadOnly = "a parameter",
            });
        }

        ReportUnusedParameters();
        var list = string.Join(", ", declarations);
        Code.Line($"internal static class {Template.ClassName()}");
        Code.Open();
        Code.Line($"private static readonly {Runtime.Prefix}TemplateSource Source = {SourceObject()};");
        Code.Line();
        Code.Line($"public static void Render({list})");
        Code.Open();
        Code.Line("var caller = output.Enter(Source);");
        Body.EmitPage(Template.Syntax.Body);
        Code.Line("output.Leave(caller);");
        Code.Close();
        Code.Line();
        Code.Line($"public static string Text({list})");
        Code.Open();
        Code.Line("var mark = output.BeginCapture();");
        Code.Line($"Render({string.Join(", ", names)});");
        Code.Line("return output.EndCapture(mark);");
        Code.Close();
    }

    private void ReportUnusedParameters()
    {
        if (Template.FrontMatter.Parameters is not ObjectExpression { Members: var members }) return;
        foreach (var member in members)
        {
            if (SyntaxWalker.Uses(Template.Syntax.Body, e => Names(e) == member.Name)) continue;
            Context.Report(TemplateErrors.UnusedParameter, member.NameSpan, member.Name!, Template.Path.Target);
        }

        static string? Names(Expression expression) => expression switch
        {
            LocalExpression local => local.Name,
            MemberExpression { Target: LocalExpression { Name: "" } } member => member.Name,
            _ => null,
        };
    }
}
