using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Tb4Gen.TemplateCompiler.Emitting;

/// <summary>
/// The places of a template that write something. The generated code names them by number; the table itself is only
/// built when somebody asks where a line comes from.
/// </summary>
internal sealed class SiteTable(TextLineCollection lines)
{
    private readonly List<string> _sites = [];

    public int Add(TextSpan span, ImmutableArray<string> origins, bool isText)
    {
        var start = lines.GetLinePosition(span.Start);
        var paths = string.Concat(
            origins.Distinct().Select(static o => ", " + SymbolDisplay.FormatLiteral(o, quote: true)));
        var kind = isText ? "true" : "false";
        _sites.Add(string.Format(
            CultureInfo.InvariantCulture, "new({0}, {1}, {2}{3}),", start.Line + 1, start.Character + 1, kind, paths));
        return _sites.Count - 1;
    }

    /// <summary>A table of the same template for code that is thrown away.</summary>
    public SiteTable Scratch() => new(lines);

    public LinePositionSpan LinesOf(TextSpan span) => lines.GetLinePositionSpan(span);

    public void WriteTo(CodeWriter code)
    {
        code.Line($"private static {Binding.Runtime.Prefix}TemplateSite[] Sites() =>");
        code.Line("[");
        foreach (var site in _sites) code.Line("    " + site);
        code.Line("];");
    }
}
