using System.Collections;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Tests.Mutations;

/// <summary>
/// All expressions of a template, front matter included. By reflection, so that a new kind of node cannot be forgotten.
/// </summary>
internal static class TemplateNodes
{
    public static IEnumerable<Expression> Of(TemplateSyntax syntax) => All(syntax).OfType<Expression>();

    private static IEnumerable<object> All(object node) => Children(node).SelectMany(All).Prepend(node);

    private static IEnumerable<object> Children(object node) => node.GetType().GetProperties()
        .Where(static p => p.GetIndexParameters().Length == 0)
        .Select(p => p.GetValue(node))
        .SelectMany(static v => v switch
        {
            string => [],
            IEnumerable list => list.Cast<object>(),
            { } value => [value],
            null => [],
        })
        .Where(static v => v.GetType().Namespace == typeof(Expression).Namespace);
}
