using System.Text;
using Tb4Gen.Core.Drawing.Writing;
using Tb4Gen.Core.Rendering;

namespace Tb4Gen.Core.Reporting.Markup;

/// <summary>
/// Marks what can be told apart at a glance: comments, headings, keys, strings, numbers, variables. It goes line by
/// line and never changes the text, so a construct over several lines is at worst coloured wrongly.
/// </summary>
internal static class Highlighter
{
    /// <returns>HTML whose text is the given one.</returns>
    public static string Highlight(ArtifactFormat format, string text)
    {
        var html = new StringBuilder(text.Length + (text.Length / 2));
        var grammar = Grammar.Of(format);
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) html.Append('\n');
            if (grammar is null) html.Append(XmlText.Escape(lines[i]));
            else new LinePainter(grammar, html).Paint(lines[i]);
        }

        return html.ToString();
    }
}
