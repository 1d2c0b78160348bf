namespace Tb4Gen.TemplateCompiler.Lexing;

/// <summary>What a token is. Operators and brackets are told apart by their text.</summary>
internal enum TokenKind
{
    /// <summary>Text outside of tags, white space control already applied.</summary>
    Text,

    /// <summary><c>{{</c> with its strip sign.</summary>
    TagOpen,

    /// <summary><c>}}</c> with its strip sign.</summary>
    TagClose,

    /// <summary>End of a statement: a newline inside of a tag, or <c>;</c>.</summary>
    Separator,
    Identifier,

    /// <summary><c>$name</c>; the value is the name, empty for a bare <c>$</c>.</summary>
    Local,

    /// <summary>The value is a long, a double, a float or a decimal.</summary>
    Number,

    /// <summary>The value is the text without quotes and escapes.</summary>
    String,

    /// <summary>
    /// <c>$"a{b}"</c>; the value is the list of its parts, each a string or the tokens of an expression.
    /// </summary>
    Interpolated,
    Operator,

    /// <summary>Behind the last token.</summary>
    End,
}
