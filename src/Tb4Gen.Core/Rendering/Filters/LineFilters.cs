namespace Tb4Gen.Core.Rendering.Filters;

/// <summary>
/// Formats in which a value is the rest of its line and nothing can be escaped: what does not fit is refused.
/// </summary>
public static class LineFilters
{
    /// <summary>
    /// Ceph's ini files begin a comment at <c>#</c> and <c>;</c> anywhere in the line, and take quotes of both kinds
    /// off a value (ConfUtils.cc).
    /// </summary>
    public static string Ini(string text) => Check(text, "a value of an ini file", refused: "#;\\\"'");

    /// <summary>
    /// interfaces(5): a backslash at the end joins the next line. Where templates are enabled, ifupdown2 gives the file
    /// to Mako, and <c>${</c> and <c>&lt;%</c> begin code that runs as root.
    /// </summary>
    public static string Interfaces(string text) => Check(text, "a value of an interfaces file", refused: "\\$<");

    /// <summary>sysctl.d(5): the value as it is written to the file under /proc/sys, which may hold tabs.</summary>
    public static string Sysctl(string text) => Check(text, "a value of a sysctl file", refused: "", allowed: '\t');

    /// <summary>deb822(5): a value ends with its line; blanks around it would be lost.</summary>
    public static string Control(string text) => Check(text, "a value of a control file", refused: "");

    /// <summary>Text for people, on one line.</summary>
    public static string Text(string text)
    {
        foreach (var c in text)
        {
            if (FilterText.IsInvisible(c)) throw FilterText.Refuse(text, "a line of text", c);
        }

        return text;
    }

    /// <summary>Blanks around a value would be lost, and with an empty value the line means something else.</summary>
    internal static string Check(string text, string where, string refused, char allowed = ' ')
    {
        if (text.Length == 0) throw new TemplateValueException($"{where} cannot be empty");
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
        {
            throw new TemplateValueException($"{where} cannot begin or end in white space: {FilterText.Show(text)}");
        }

        foreach (var c in text)
        {
            if (c == allowed) continue;
            if (FilterText.IsInvisible(c) || refused.Contains(c)) throw FilterText.Refuse(text, where, c);
        }

        return text;
    }
}
