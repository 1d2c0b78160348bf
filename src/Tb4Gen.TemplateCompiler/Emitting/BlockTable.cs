using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using Tb4Gen.TemplateCompiler.Binding;

namespace Tb4Gen.TemplateCompiler.Emitting;

/// <summary>
/// The conditions and loops of a template, each with the one around it: why something is written at all.
/// </summary>
internal sealed class BlockTable(TextLineCollection lines, VariableOrigins variables)
{
    private readonly List<Block> _blocks = [];

    /// <summary>Number of the innermost open block; -1 outside of all.</summary>
    public int Current { get; private set; } = -1;

    /// <param name="keyword">As messages call it.</param>
    /// <param name="span">What is tested or gone over.</param>
    /// <param name="origins">What that is made of.</param>
    public void Open(string keyword, TextSpan span, ImmutableArray<string> origins)
    {
        _blocks.Add(new(keyword, span, origins, Current));
        Current = _blocks.Count - 1;
    }

    public void Close() => Current = _blocks[Current].Around;

    public void Outside(Action action)
    {
        var current = Current;
        Current = -1;
        action();
        Current = current;
    }

    public void WriteTo(CodeWriter code)
    {
        foreach (var block in _blocks)
        {
            var start = lines.GetLinePosition(block.Span.Start);
            var words = lines[0].Text!.ToString(block.Span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            code.Line(string.Format(
                CultureInfo.InvariantCulture, "    new({0}, {1}, {2}, {3}, {4}{5}),", start.Line + 1,
                start.Character + 1, SiteTable.Literal(block.Keyword), SiteTable.Literal(string.Join(" ", words)),
                block.Around, SiteTable.Literals(variables.Resolve(block.Origins))));
        }
    }

    private sealed record Block(string Keyword, TextSpan Span, ImmutableArray<string> Origins, int Around);
}
