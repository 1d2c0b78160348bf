namespace Tb4Gen.TemplateCompiler.Parsing;

/// <summary>The words that Scriban keeps for itself. They may name members, but not root variables.</summary>
internal static class Keywords
{
    public static bool IsStatement(string word) => IsBlock(word) || word is
        "else" or "end" or "when" or "break" or "continue" or "ret" or "import" or "readonly" or "in";

    /// <summary>Statements that go on until their <c>end</c>.</summary>
    public static bool IsBlock(string word) => word is
        "if" or "for" or "while" or "case" or "func" or "capture" or "with" or "wrap" or "tablerow" or "do";

    public static bool IsReserved(string word) => IsStatement(word) || word is "true" or "false" or "null" or "this";

    /// <summary>What to write instead of what the language does not have.</summary>
    public static string InsteadOf(string keyword) => keyword switch
    {
        "do" => "write a `func` with a name",
        "wrap" => "`capture` the text and hand it to a partial",
        "tablerow" => "use `for`",
        "import" or "readonly" => "write the whole path",
        _ => "it stands in the wrong place",
    };
}
