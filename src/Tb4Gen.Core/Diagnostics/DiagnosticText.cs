using System.Text;

namespace Tb4Gen.Core.Diagnostics;

/// <summary>A finding as people read it: where, what, the lines in question, the way out.</summary>
public static class DiagnosticText
{
    /// <summary>Several lines, each ended by LF.</summary>
    public static string Render(Diagnostic diagnostic, IDiagnosticStyle? style = null)
    {
        style ??= PlainDiagnosticStyle.Instance;
        var output = new StringBuilder();
        WriteHeader(diagnostic, style, output);
        WriteExcerpts(diagnostic, style, output);
        if (diagnostic.Help is { } help) WriteNote("help", DisplayWidth.Clean(help), style, output);
        WriteNote("explain", $"tb4gen explain {diagnostic.Code}", style, output);
        return output.ToString();
    }

    /// <summary>Foreign text on one line, with what a terminal would obey made visible.</summary>
    public static string Clean(string text) => DisplayWidth.Clean(text);

    private static void WriteHeader(Diagnostic diagnostic, IDiagnosticStyle style, StringBuilder output)
    {
        if (diagnostic.Location is { } location) output.Append(DisplayWidth.Clean($"{location}")).Append(": ");
        output.Append(style.Main(diagnostic.Severity, $"{NameOf(diagnostic.Severity)} {diagnostic.Code}"))
            .Append(": ").Append(DisplayWidth.Clean(diagnostic.Message)).Append('\n');
    }

    private static void WriteExcerpts(Diagnostic diagnostic, IDiagnosticStyle style, StringBuilder output)
    {
        var location = diagnostic.Location;
        if (location?.Source is { } main)
        {
            var excerpt = new Excerpt(main, style, output);
            excerpt.Add(location, diagnostic.Label, diagnostic.Severity);
            foreach (var label in diagnostic.Related)
            {
                if (label.Location.Source == main) excerpt.Add(label.Location, label.Text, mainSeverity: null);
            }

            excerpt.Write();
        }

        foreach (var label in diagnostic.Related)
        {
            var isInExcerpt = label.Location.Source is { } source && source == location?.Source;
            if (!isInExcerpt) WriteElsewhere(label, style, output);
        }
    }

    private static void WriteElsewhere(DiagnosticLabel label, IDiagnosticStyle style, StringBuilder output)
    {
        output.Append("   ").Append(style.Frame("-->")).Append(' ').Append(DisplayWidth.Clean($"{label.Location}"));
        if (label.Location.Source is not { } source)
        {
            output.Append(": ").Append(DisplayWidth.Clean(label.Text)).Append('\n');
            return;
        }

        output.Append('\n');
        var excerpt = new Excerpt(source, style, output);
        excerpt.Add(label.Location, label.Text, mainSeverity: null);
        excerpt.Write();
    }

    private static void WriteNote(string heading, string text, IDiagnosticStyle style, StringBuilder output) =>
        output.Append("   ").Append(style.Heading($"{heading}:")).Append(' ').Append(text).Append('\n');

    private static string NameOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
