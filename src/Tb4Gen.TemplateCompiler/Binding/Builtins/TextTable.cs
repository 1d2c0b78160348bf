using static Tb4Gen.TemplateCompiler.Binding.Builtins.Parameter;

namespace Tb4Gen.TemplateCompiler.Binding.Builtins;

/// <summary>Functions of texts of more than one line. Scriban does not have them.</summary>
internal static class TextTable
{
    public static readonly Function[] All =
    [
        new("text.indent", ResultKind.Text, [NullOrText, new("count", ParameterKind.Integer)],
            "Blanks before each line but the first, which follows what is written already; empty lines stay empty.",
            "\"a\\nb\" | text.indent 2 | string.literal", "\"a\\n  b\""),
        new("text.lines", ResultKind.TextList, [EmptyOrText],
            "The lines, empty ones included; a line end at the end begins no further one.",
            "\"a\\n\\nb\\n\" | text.lines | array.size", "3"),
    ];
}
