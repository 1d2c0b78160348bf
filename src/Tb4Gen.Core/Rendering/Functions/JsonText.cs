using System.Collections;
using System.Text;
using System.Text.Encodings.Web;

namespace Tb4Gen.Core.Rendering.Functions;

/// <summary>
/// JSON without blanks as Scriban's <c>object.to_json</c> writes it: every character that means something in HTML, and
/// all but ASCII, as <c>\uXXXX</c>.
/// </summary>
internal static class JsonText
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null: text.Append("null"); break;
            case string scalar: AppendText(text, scalar); break;
            case TemplateObject members: AppendMembers(text, members); break;
            case IEnumerable items: AppendItems(text, items); break;
            case double and (double.NaN or double.PositiveInfinity or double.NegativeInfinity)
                or float and (float.NaN or float.PositiveInfinity or float.NegativeInfinity):
                throw new TemplateValueException("JSON has no infinite numbers");
            case bool: text.Append(TemplateText.Of(value)); break;
            case var _ when NumberTypes.Contain(value.GetType()): text.Append(TemplateText.Of(value)); break;
            default: AppendText(text, TemplateText.Of(value)); break;
        }
    }

    private static void AppendText(StringBuilder text, string value) =>
        text.Append('"').Append(JavaScriptEncoder.Default.Encode(value)).Append('"');

    private static void AppendItems(StringBuilder text, IEnumerable items)
    {
        text.Append('[');
        foreach (var item in items)
        {
            if (text[^1] != '[') text.Append(',');
            Append(text, item);
        }

        text.Append(']');
    }

    private static void AppendMembers(StringBuilder text, TemplateObject members)
    {
        text.Append('{');
        foreach (var (name, value) in members.Members)
        {
            if (text[^1] != '{') text.Append(',');
            AppendText(text, name);
            text.Append(':');
            Append(text, value);
        }

        text.Append('}');
    }
}
