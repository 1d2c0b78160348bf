namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>
/// Words of other languages, which Scriban reads as names and fails on when the template runs, and those of its own
/// that need an object of all names.
/// </summary>
internal static class ForeignWords
{
    public static string? InsteadOf(string word) => word switch
    {
        "elsif" or "elseif" or "elif" => "write `else if`",
        "unless" => "write `if !(...)`",
        "not" => "write `!`",
        "and" => "write `&&`",
        "or" => "write `||`",
        "nil" or "none" => "write `null`",
        "endif" or "endfor" or "endwhile" => "write `end`",
        "empty" => "write `.empty?` behind the value",
        "this" => "write the name alone",
        _ => null,
    };
}
