namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>What a function takes at one place.</summary>
internal enum ParameterKind
{
    /// <summary>Any scalar; it is printed first, as Scriban does.</summary>
    Text,
    Integer,
    Number,
    List,

    /// <summary>A list of items that have a text.</summary>
    PrintableList,

    /// <summary>A list of the same items as the first argument.</summary>
    SameList,

    /// <summary>An item of the first argument.</summary>
    Item,

    /// <summary>The name of a member of the items, as a literal.</summary>
    Member,
}

/// <summary>How the type of a function's result follows from its arguments.</summary>
internal enum ResultKind
{
    FreeText,

    /// <summary>The arguments next to each other: as safe as the least safe of them.</summary>
    JoinedText,

    /// <summary>
    /// The same letters in another form: what fits by its alphabet fits on, escaped text does not stay escaped.
    /// </summary>
    KeptText,
    TextList,
    Bool,
    Integer,
    IntegerOrNull,
    Number,

    /// <summary>The first argument's type.</summary>
    SameList,
    ItemOrNull,

    /// <summary>A list of the named member.</summary>
    MemberList,
}

/// <param name="Name">For named arguments.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="Default">C# code used where it is left out; null where it cannot be.</param>
internal sealed record Parameter(string Name, ParameterKind Kind, string? Default = null);

/// <summary>A function of the language.</summary>
/// <param name="Name">As templates call it.</param>
/// <param name="Method">The runtime's method, with its class.</param>
/// <param name="Result">What it gives.</param>
/// <param name="Parameters">What it takes.</param>
internal sealed record Function(string Name, string Method, ResultKind Result, params Parameter[] Parameters);

/// <summary>The functions whose types one row can say; a name, its C# method, what it gives, what it takes.</summary>
internal static class Functions
{
    private static readonly Parameter Text = new("text", ParameterKind.Text);
    private static readonly Parameter List = new("list", ParameterKind.List);

    public static readonly Function[] All =
    [
        new("string.append", "TemplateStrings.Append", ResultKind.JoinedText, Text, new("with", ParameterKind.Text)),
        new("string.capitalize", "TemplateStrings.Capitalize", ResultKind.KeptText, Text),
        new("string.contains", "TemplateStrings.Contains", ResultKind.Bool, Text, new("value", ParameterKind.Text)),
        new("string.downcase", "TemplateStrings.Downcase", ResultKind.KeptText, Text),
        new("string.ends_with", "TemplateStrings.EndsWith", ResultKind.Bool, Text, new("value", ParameterKind.Text)),
        new("string.lstrip", "TemplateStrings.StripLeft", ResultKind.KeptText, Text),
        new(
            "string.pad_left", "TemplateStrings.PadLeft", ResultKind.JoinedText, Text,
            new("width", ParameterKind.Integer)),
        new(
            "string.pad_right", "TemplateStrings.PadRight", ResultKind.JoinedText, Text,
            new("width", ParameterKind.Integer)),
        new("string.prepend", "TemplateStrings.Prepend", ResultKind.JoinedText, Text, new("by", ParameterKind.Text)),
        new("string.remove", "TemplateStrings.Remove", ResultKind.FreeText, Text, new("remove", ParameterKind.Text)),
        new("string.replace", "TemplateStrings.Replace", ResultKind.FreeText,
            Text, new("match", ParameterKind.Text), new("replace", ParameterKind.Text)),
        new("string.rstrip", "TemplateStrings.StripRight", ResultKind.KeptText, Text),
        new("string.size", "TemplateStrings.Size", ResultKind.Integer, Text),
        new("string.slice", "TemplateStrings.Slice", ResultKind.FreeText,
            Text, new("start", ParameterKind.Integer), new("length", ParameterKind.Integer, "null")),
        new("string.split", "TemplateStrings.Split", ResultKind.TextList, Text, new("match", ParameterKind.Text)),
        new(
            "string.starts_with", "TemplateStrings.StartsWith", ResultKind.Bool, Text,
            new("value", ParameterKind.Text)),
        new("string.strip", "TemplateStrings.Strip", ResultKind.KeptText, Text),
        new("string.to_int", "TemplateStrings.ToInt", ResultKind.IntegerOrNull, Text),
        new("string.truncate", "TemplateStrings.Truncate", ResultKind.FreeText,
            Text, new("length", ParameterKind.Integer), new("ellipsis", ParameterKind.Text, "\"...\"")),
        new("string.upcase", "TemplateStrings.Upcase", ResultKind.KeptText, Text),

        new("array.concat", "TemplateLists.Concat", ResultKind.SameList, List, new("list2", ParameterKind.SameList)),
        new("array.contains", "TemplateLists.Contains", ResultKind.Bool, List, new("item", ParameterKind.Item)),
        new("array.first", "TemplateLists.First", ResultKind.ItemOrNull, List),
        new("array.join", "TemplateLists.Join", ResultKind.JoinedText,
            new("list", ParameterKind.PrintableList), new("delimiter", ParameterKind.Text)),
        new("array.last", "TemplateLists.Last", ResultKind.ItemOrNull, List),
        new("array.limit", "TemplateLists.Limit", ResultKind.SameList, List, new("count", ParameterKind.Integer)),
        new("array.map", "TemplateLists.Map", ResultKind.MemberList, List, new("member", ParameterKind.Member)),
        new("array.offset", "TemplateLists.Offset", ResultKind.SameList, List, new("index", ParameterKind.Integer)),
        new("array.reverse", "TemplateLists.Reverse", ResultKind.SameList, List),
        new("array.size", "TemplateLists.Size", ResultKind.Integer, List),
        new("array.sort", "TemplateLists.Sort", ResultKind.SameList, List, new("member", ParameterKind.Member, "")),
        new("array.uniq", "TemplateLists.Uniq", ResultKind.SameList, List),

        new("math.abs", "TemplateMath.Abs", ResultKind.Number, new Parameter("value", ParameterKind.Number)),
        new("math.divided_by", "TemplateMath.DividedBy", ResultKind.Number,
            new("value", ParameterKind.Number), new("divisor", ParameterKind.Number)),
        new("math.minus", "TemplateMath.Minus", ResultKind.Number,
            new("value", ParameterKind.Number), new("with", ParameterKind.Number)),
        new("math.modulo", "TemplateMath.Modulo", ResultKind.Number,
            new("value", ParameterKind.Number), new("with", ParameterKind.Number)),
        new("math.plus", "TemplateMath.Plus", ResultKind.Number,
            new("value", ParameterKind.Number), new("with", ParameterKind.Number)),
        new("math.times", "TemplateMath.Times", ResultKind.Number,
            new("value", ParameterKind.Number), new("with", ParameterKind.Number)),
    ];

    public static Function? Find(string name) => Array.Find(All, f => f.Name == name);
}
