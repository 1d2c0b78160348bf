using System.Collections;
using System.Globalization;
using System.Text;

namespace Tb4Gen.Core.Rendering.Functions;

/// <summary>What Scriban prints for a value.</summary>
public static class TemplateText
{
    /// <summary>Null prints nothing; lists and objects print as literals of the language.</summary>
    public static string Of<T>(T value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        IFormattable number and not Enum => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable or TemplateObject => LiteralOf(value),
        _ => value.ToString() ?? "",
    };

    public static string? OfOrNull<T>(T? value)
        where T : struct => value is { } present ? Of(present) : null;

    private static string LiteralOf(object value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    /// <summary>Inside of a list or an object, texts stand in quotes and null is written.</summary>
    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null: text.Append("null"); break;
            case string or char: text.Append(EscapedText.Literal(Of(value))); break;
            case TemplateObject members: AppendMembers(text, members); break;
            case IEnumerable items: AppendItems(text, items); break;
            default: text.Append(Of(value)); break;
        }
    }

    private static void AppendItems(StringBuilder text, IEnumerable items)
    {
        var separator = "[";
        foreach (var item in items)
        {
            text.Append(separator);
            Append(text, item);
            separator = ", ";
        }

        text.Append(separator == "[" ? "[]" : "]");
    }

    private static void AppendMembers(StringBuilder text, TemplateObject members)
    {
        text.Append('{');
        foreach (var (name, value) in members.Members)
        {
            if (text[^1] != '{') text.Append(", ");
            text.Append(IsName(name) ? name : EscapedText.Literal(name)).Append(": ");
            Append(text, value);
        }

        text.Append('}');
    }

    private static bool IsName(string text) =>
        text.Length > 0 && !char.IsDigit(text[0]) && text.All(static c => char.IsLetterOrDigit(c) || c == '_');
}
