using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Tb4Gen.TemplateCompiler.Binding;

namespace Tb4Gen.TemplateCompiler.Emitting;

/// <summary>
/// The places of a template that write something. The generated code names them by number; the table itself is only
/// built when somebody asks where a line comes from.
/// </summary>
internal sealed class SiteTable(TextLineCollection lines, VariableOrigins variables)
{
    private readonly List<Site> _sites = [];
    private readonly BlockTable _blocks = new(lines, variables);

    public int Count => _sites.Count;

    public int Add(
        TextSpan span, ImmutableArray<string> origins, bool isText, ImmutableArray<ArgumentOrigins> arguments = default)
    {
        _sites.Add(new(span, origins, isText, _blocks.Current, arguments.IsDefault ? [] : arguments));
        return _sites.Count - 1;
    }

    /// <summary>What is written from here on is written because of an expression.</summary>
    public void Open(string keyword, TextSpan span, ImmutableArray<string> origins) =>
        _blocks.Open(keyword, span, origins);

    public void Close() => _blocks.Close();

    /// <summary>What all that was written from a site on is made of.</summary>
    public ImmutableArray<string> OriginsFrom(int first) =>
    [
        .. _sites.Skip(first)
            .SelectMany(static s => s.Origins.Concat(s.Arguments.SelectMany(static a => a.Origins)))
            .Select(OriginPath.Value).Distinct(),
    ];

    /// <summary>Writes what the open blocks are not around.</summary>
    public void Outside(Action action) => _blocks.Outside(action);

    /// <summary>A table of the same template for code that is thrown away.</summary>
    public SiteTable Scratch() => new(lines, variables);

    public LinePositionSpan LinesOf(TextSpan span) => lines.GetLinePositionSpan(span);

    public void WriteTo(CodeWriter code)
    {
        code.Line($"private static {Runtime.Prefix}TemplateTable Sites() => new(");
        code.Line("[");
        foreach (var site in _sites) code.Line("    " + CodeOf(site));
        code.Line("],");
        code.Line("[");
        _blocks.WriteTo(code);
        code.Line("]);");
    }

    private string CodeOf(Site site)
    {
        var start = lines.GetLinePosition(site.Span.Start);
        var kind = site.IsText ? "true" : "false";
        var arguments = site.Arguments.SelectMany(ArgumentsOf).ToList();
        var more = arguments.Count == 0 ? "" : $" {{ Arguments = [{string.Join(", ", arguments)}] }}";
        return string.Format(
            CultureInfo.InvariantCulture, "new({0}, {1}, {2}, {3}{4}){5},",
            start.Line + 1, start.Character + 1, kind, site.Block, Literals(variables.Resolve(site.Origins)), more);
    }

    private IEnumerable<string> ArgumentsOf(ArgumentOrigins argument)
    {
        var template = Literal($"templates/partials/{argument.Partial}.sbn");
        return variables.Resolve(argument.Origins).Select(
            o => $"new({template}, {Literal(argument.Parameter)}, {Literal(o)})");
    }

    /// <summary>As further arguments of a call.</summary>
    internal static string Literals(IEnumerable<string> texts) => string.Concat(texts.Select(t => ", " + Literal(t)));

    internal static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private sealed record Site(
        TextSpan Span, ImmutableArray<string> Origins, bool IsText, int Block,
        ImmutableArray<ArgumentOrigins> Arguments);
}
