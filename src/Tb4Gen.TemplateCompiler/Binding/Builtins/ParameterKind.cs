namespace Tb4Gen.TemplateCompiler.Binding.Builtins;

/// <summary>What a function takes at one place.</summary>
internal enum ParameterKind
{
    /// <summary>Any value that has a text; it is printed first, as Scriban does.</summary>
    Text,
    Bool,
    Integer,
    Number,
    List,

    /// <summary>A list whose items have an order.</summary>
    Sortable,

    /// <summary>A list that is joined to the first one.</summary>
    OtherList,

    /// <summary>A value that is put into the first list.</summary>
    NewItem,

    /// <summary>A value that may be an item of the first list.</summary>
    Item,

    /// <summary>The name of a member of the items, as a literal.</summary>
    Member,

    /// <summary>A text, a list or an object.</summary>
    Sized,

    /// <summary>Whatever is no list.</summary>
    Single,
    Object,

    /// <summary>Whatever JSON can hold, null included.</summary>
    Json,

    /// <summary>A regular expression; a literal is checked.</summary>
    Pattern,

    /// <summary>Letters of options, as a literal.</summary>
    Options,

    /// <summary>A format of a number; a literal is checked.</summary>
    Format,

    /// <summary>An address of the model, or its text.</summary>
    Address,

    /// <summary>An address with a prefix length, or its text.</summary>
    Network,
}
