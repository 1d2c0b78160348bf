namespace Tb4Gen.TemplateCompiler.Binding.Builtins;

/// <summary>
/// How the type of a function's result follows from its arguments. Text is inert where all that it is made from is, and
/// free otherwise: what a function does to text that is escaped for a format leaves it escaped for none.
/// </summary>
internal enum ResultKind
{
    Text,

    /// <summary>Text of letters, digits and the signs of Base64, whatever it is made from.</summary>
    InertText,

    /// <summary>Text that anything may be in, whatever it is made from.</summary>
    FreeText,
    Json,
    TextList,
    TextLists,
    InertTextList,
    Bool,
    Integer,
    IntegerOrNull,
    Double,
    DoubleOrNull,
    FloatOrNull,

    /// <summary>The widest of the arguments.</summary>
    Number,

    /// <summary>Whole where the divisor is.</summary>
    Quotient,

    /// <summary>The first argument's type.</summary>
    SameList,

    /// <summary>A list of what the first list's items and the last argument have in common.</summary>
    JoinedList,

    /// <summary>The same, with gaps.</summary>
    JoinedListOrGaps,

    /// <summary>The first list without null.</summary>
    CompactList,
    ItemOrNull,

    /// <summary>A list of the named member.</summary>
    MemberList,

    /// <summary>A list of what the members of an object have in common.</summary>
    ValueList,
    Address,
    Network,
}
