using System.Text.RegularExpressions;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>
/// The way to a value from what a template is given, as text: from a root of the model (<c>node.ports[@1].name</c>),
/// from a parameter (<c>$.port.name</c>) or from a variable (<c>%3.name</c>) whose own ways are put in at the end.
/// <list type="bullet">
/// <item><c>[@1]</c>: the item that loop 1 is at; <c>[]</c>: any item.</item>
/// <item><c>~</c> at the end: a list of the same items in another order or number.</item>
/// <item><c>!</c> at the end: a list whose items are made of this value.</item>
/// <item><c>*</c>: a loop's item may be that of an earlier round.</item>
/// </list>
/// </summary>
internal static class OriginPath
{
    private static readonly Regex Step = new(
        @"\G(?:\.(?<name>[^.\[~!*]+)|\[@(?<loop>\d+)\]|(?<other>\[\]|[~!*]))", RegexOptions.CultureInvariant);

    private static readonly Regex LoopItem = new(@"\[@\d+\]", RegexOptions.CultureInvariant);

    public static bool IsOfVariable(string path) => path[0] == '%';

    /// <summary>The value itself, without what a list of it would be.</summary>
    public static string Value(string path) => path.TrimEnd('~', '!');

    public static string Member(string path, string name) => $"{Value(path)}.{name}";

    /// <param name="path">A list.</param>
    /// <param name="loop">The loop that goes over it; null: any item.</param>
    public static string Item(string path, int? loop)
    {
        if (path[path.Length - 1] == '!') return Value(path);
        return path[path.Length - 1] == '~' || loop is null ? Value(path) + "[]" : $"{path}[@{loop}]";
    }

    public static string Arranged(string path) => path[path.Length - 1] is '~' or '!' ? path : path + "~";

    public static string Items(string path) => Value(path) + "!";

    /// <summary>For what outlives the round of the loop in which it was assigned.</summary>
    public static string OfAnyRound(string path) =>
        IsOfVariable(path) ? path + "*" : LoopItem.Replace(path, "[]");

    /// <summary>A path from a variable, once the variable's own path is known.</summary>
    public static string Rebase(string path, string variable)
    {
        for (var step = Step.Match(path, Root(path).Length); step.Success; step = step.NextMatch())
        {
            variable = step.Value[0] switch
            {
                '.' => Member(variable, step.Groups["name"].Value),
                '[' => Item(variable, step.Groups["loop"].Success ? int.Parse(step.Groups["loop"].Value) : null),
                '~' => Arranged(variable),
                '!' => Items(variable),
                _ => OfAnyRound(variable),
            };
        }

        return variable;
    }

    /// <summary>The variable that a path begins with.</summary>
    public static string Root(string path)
    {
        var end = path.IndexOfAny(['.', '[', '~', '!', '*']);
        return end < 0 ? path : path.Substring(0, end);
    }
}
