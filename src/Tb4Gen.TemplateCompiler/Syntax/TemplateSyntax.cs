using System.Collections.Immutable;

namespace Tb4Gen.TemplateCompiler.Syntax;

/// <summary>A whole template as written.</summary>
/// <param name="FrontMatter">Entries between the <c>+++</c> lines, in their order.</param>
/// <param name="Body">Everything behind them.</param>
internal sealed record TemplateSyntax(ImmutableArray<AssignmentStatement> FrontMatter, ImmutableArray<Statement> Body)
{
    /// <summary>The value of a front matter key, or null.</summary>
    public AssignmentStatement? Find(string key)
    {
        foreach (var entry in FrontMatter)
        {
            if (entry.Name == key) return entry;
        }

        return null;
    }
}
