using System.Text.RegularExpressions;
using Tb4Gen.Tests.Shared;

namespace Tb4Gen.TemplateCompiler.Tests.Conformance;

/// <summary>Shows the white space that most cases are about.</summary>
internal static partial class VisibleText
{
    public static string Diff(string expected, string actual) => UnifiedDiff.Of(Of(expected), Of(actual));

    public static string Of(string text) => Invisible().Replace(text, m => m.Value switch
    {
        "\t" => "→",
        "\r" => "␍",
        "\u00a0" => "⍽",
        _ => new('·', m.Length),
    });

    /// <summary>Blanks at the end of a line, and what looks like blanks anywhere.</summary>
    [GeneratedRegex(@"[\t\r\u00a0]| +(?=\r?$)", RegexOptions.Multiline)]
    private static partial Regex Invisible();
}
