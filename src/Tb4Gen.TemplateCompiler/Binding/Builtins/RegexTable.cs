using static Tb4Gen.TemplateCompiler.Binding.Builtins.Parameter;

namespace Tb4Gen.TemplateCompiler.Binding.Builtins;

/// <summary>
/// Functions of regular expressions: those of .NET, given up after ten seconds. The options are letters: <c>i</c> for
/// any case, <c>m</c> for lines, <c>s</c> for a dot that takes line ends, <c>x</c> for blanks and comments.
/// </summary>
internal static class RegexTable
{
    private static readonly Parameter Pattern = new("pattern", ParameterKind.Pattern);
    private static readonly Parameter Options = new("options", ParameterKind.Options) { Default = "\"\"" };

    public static readonly Function[] All =
    [
        new("regex.match", ResultKind.TextList, [Text, Pattern, Options],
            "The first match and its groups; an empty list where there is none.",
            "\"en05\" | regex.match `([a-z]+)(\\d+)` | array.join \" \"", "en05 en 05"),
        new("regex.matches", ResultKind.TextLists, [Text, Pattern, Options],
            "All matches, each a list with its groups.", "\"a1b2\" | regex.matches `\\d` | array.size", "2"),
        new("regex.replace", ResultKind.Text, [Text, Pattern, new("replace", ParameterKind.Text), Options],
            "All matches replaced; `$1` is the first group.", "\"ab\" | regex.replace \"(a)(b)\" \"$2$1\"", "ba"),
        new("regex.split", ResultKind.TextList, [Text, Pattern, Options],
            "The parts between the matches; empty ones stay, and so do the groups.",
            "\"a, b ,c\" | regex.split `\\s*,\\s*` | array.join \"|\"", "a|b|c"),
        new("regex.escape", ResultKind.Text, [Parameter.Text with { Name = "pattern" }],
            "The pattern that matches the text itself.", "\"(a.*)\" | regex.escape", "\\(a\\.\\*\\)"),
    ];
}
