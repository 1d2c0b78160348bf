using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>Paths as written, for messages.</summary>
internal static class ExpressionText
{
    public static string Of(Expression expression) => expression switch
    {
        NameExpression name => name.Name,
        LocalExpression local => "$" + local.Name,
        MemberExpression member => $"{Of(member.Target)}{(member.IsConditional ? "?." : ".")}{member.Name}",
        IndexExpression index => $"{Of(index.Target)}[...]",
        _ => "this",
    };
}
