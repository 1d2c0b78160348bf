namespace Tb4Gen.TemplateCompiler.Binding.Builtins;

/// <summary>What Scriban has and templates here do not, with what to write instead.</summary>
internal static class LeftOut
{
    private const string Clock = "the output must follow from the input alone; put the text into cluster.yaml";
    private const string Html = "no file here is HTML; use the filter of the file's format";
    private const string Code = "templates are compiled, and code that comes as text cannot be checked; use `include`";
    private const string Loop = "write a `for`";

    private static readonly Dictionary<string, string> Functions = new(StringComparer.Ordinal)
    {
        ["array.any"] = Loop,
        ["array.cycle"] = "it remembers between calls; use `for.index % 2`, `for.even` or `for.odd`",
        ["array.each"] = Loop,
        ["array.filter"] = "write a `for` with an `if`",
        ["math.is_number"] = "the type of every value is known; write what follows from it",
        ["math.random"] = "the output must follow from the input alone; use `string.sha256` of a name",
        ["math.uuid"] = "the output must follow from the input alone; use `string.sha256` of a name",
        ["object.eval"] = Code,
        ["object.eval_template"] = Code,
        ["object.from_json"] = "the type of what it gives is not known; put the values into cluster.yaml",
        ["object.kind"] = "the type of every value is known; `object.typeof` gives Scriban's name of it",
        ["regex.unescape"] = "write the text without its backslashes",
    };

    private static readonly Dictionary<string, string> Groups = new(StringComparer.Ordinal)
    {
        ["date"] = Clock,
        ["html"] = Html,
        ["timespan"] = Clock,
    };

    public static bool IsGroup(string group) => Groups.ContainsKey(group);

    public static string? Instead(string name) =>
        Functions.TryGetValue(name, out var instead) || Groups.TryGetValue(FunctionNames.GroupOf(name), out instead)
            ? instead
            : null;
}
