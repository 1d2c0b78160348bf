using Tb4Gen.TemplateCompiler.Diagnostics;
using Tb4Gen.TemplateCompiler.Syntax;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>What front matter says that is known without types; its expressions are bound later.</summary>
internal sealed record FrontMatter
{
    private static readonly string[] ArtifactKeys = ["each", "format", "mode", "symlink", "when"];
    private static readonly string[] PartialKeys = ["format", "parameters"];

    public ArtifactFormat? Format { get; init; }

    /// <summary>Permission bits.</summary>
    public int Mode { get; init; } = 0x1A4;

    public Expression? Each { get; init; }

    public Expression? When { get; init; }

    public Expression? Symlink { get; init; }

    public Expression? Parameters { get; init; }

    public static FrontMatter Read(TemplateSyntax syntax, bool isPartial, string target, ErrorList errors)
    {
        CheckKeys(syntax, isPartial ? PartialKeys : ArtifactKeys, errors);
        var format = ReadFormat(syntax, errors) ?? ArtifactFormat.OfPath(target);
        var symlink = syntax.Find("symlink")?.Value;
        if (format is null && !isPartial && symlink is null && syntax.Find("format") is null)
        {
            errors.Report(
                TemplateErrors.FormatNeeded, default,
                $"the name `{target}` does not say the format: write `format = \"...\"` between `+++` lines on top");
        }

        return new()
        {
            Format = format,
            Mode = ReadMode(syntax, errors),
            Each = syntax.Find("each")?.Value,
            When = syntax.Find("when")?.Value,
            Symlink = symlink,
            Parameters = syntax.Find("parameters")?.Value,
        };
    }

    private static void CheckKeys(TemplateSyntax syntax, string[] known, ErrorList errors)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in syntax.FrontMatter)
        {
            if (!known.Contains(entry.Name))
            {
                var hint = Names.Hint(entry.Name, known);
                errors.Report(
                    TemplateErrors.FrontMatter, entry.NameSpan,
                    $"there is no key `{entry.Name}`{hint}; known: {Names.List(known)}");
            }
            else if (!seen.Add(entry.Name))
            {
                errors.Report(TemplateErrors.FrontMatter, entry.NameSpan, $"`{entry.Name}` stands here twice");
            }
        }
    }

    private static ArtifactFormat? ReadFormat(TemplateSyntax syntax, ErrorList errors)
    {
        if (syntax.Find("format") is not { } entry) return null;
        if (entry.Value is LiteralExpression { Value: string name } && ArtifactFormat.Find(name) is { } format)
        {
            return format;
        }

        var known = ArtifactFormat.All.Select(static f => f.Name).ToList();
        var hint = entry.Value is LiteralExpression { Value: string written } ? Names.Hint(written, known) : "";
        errors.Report(
            TemplateErrors.FrontMatter, entry.Value.Span, $"this is no format{hint}; known: {Names.List(known)}");
        return null;
    }

    private static int ReadMode(TemplateSyntax syntax, ErrorList errors)
    {
        if (syntax.Find("mode") is not { } entry) return 0x1A4;
        if (entry.Value is LiteralExpression { Value: string { Length: 4 } mode } && mode[0] == '0'
            && mode.All(static c => c is >= '0' and <= '7'))
        {
            return Convert.ToInt32(mode, 8);
        }

        errors.Report(TemplateErrors.FrontMatter, entry.Value.Span, "a mode is octal and in quotes, as in \"0755\"");
        return 0x1A4;
    }
}
