using Tb4Gen.TemplateCompiler.Models;

namespace Tb4Gen.TemplateCompiler.Emitting;

/// <summary>
/// Writes the class that finds a member of a model by the name that templates use: whoever explains a line walks the
/// paths of its values. Reflection would need what a native executable leaves out.
/// </summary>
internal static class MemberEmitter
{
    /// <returns>Empty where the project has no model.</returns>
    public static string Emit(ModelGraph models)
    {
        var code = new CodeWriter();
        ClassEmitter.WriteHeader(code);
        if (models.Roots.Count == 0) return code.ToString();
        code.Line("/// <summary>The members of all models by their names in templates.</summary>");
        code.Line(ClassEmitter.GeneratedCode);
        code.Line("internal static class TemplateMembers");
        code.Open();
        var shapes = models.Roots.SelectMany(static r => r.Shapes)
            .Where(static s => s.Members.Count > 0)
            .GroupBy(static s => s.CSharp)
            .Select(static g => g.First())
            .OrderBy(static s => s.CSharp, StringComparer.Ordinal)
            .ToList();
        code.Line("/// <summary>Null where there is no such member, as where it is null.</summary>");
        code.Line("public static object? Get(object owner, string name)");
        code.Open();
        // One after the other, since a model may be derived from another.
        foreach (var shape in shapes)
        {
            code.Line($"{{ if (owner is {shape.CSharp} item && Of(item, name) is {{ }} value) return value; }}");
        }

        code.Line("return null;");
        code.Close();
        foreach (var shape in shapes) EmitShape(code, shape);
        code.Close();
        return code.ToString();
    }

    private static void EmitShape(CodeWriter code, TypeShape shape)
    {
        code.Line();
        code.Line($"private static object? Of({shape.CSharp} item, string name) => name switch");
        code.Open();
        foreach (var member in shape.Members)
        {
            code.Line($"{SiteTable.Literal(member.Name)} => item.{member.CSharp},");
        }

        code.Line("_ => null,");
        code.CloseWith(";");
    }
}
