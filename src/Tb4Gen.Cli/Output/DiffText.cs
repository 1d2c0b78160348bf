using System.Collections.Immutable;
using Tb4Gen.Cli.Differences;
using Tb4Gen.Core.Comparison;

namespace Tb4Gen.Cli.Output;

/// <summary>What changes on which node, for people at a terminal.</summary>
internal sealed class DiffText
{
    // Of the lines of one file; the rest is in the other forms.
    private const int MostLines = 12;

    private readonly TextWriter _output;
    private readonly bool _color;
    private readonly int _width;

    private DiffText(TextWriter output, bool color, int width) => (_output, _color, _width) = (output, color, width);

    /// <param name="difference">What changes.</param>
    /// <param name="color">Whether to use colours.</param>
    /// <param name="width">Columns to which lists are wrapped.</param>
    /// <param name="output">Where it goes.</param>
    public static void Write(Difference difference, bool color, int width, TextWriter output)
    {
        var text = new DiffText(output, color, width);
        var separator = "";
        foreach (var cluster in difference.Clusters)
        {
            output.Write(separator);
            text.Write(cluster, difference.Against);
            separator = "\n";
        }
    }

    private void Write(ClusterDifference cluster, string against)
    {
        _output.WriteLine(Dress(cluster.IsEmpty ? "" : Ansi.Bold, HeadOf(cluster, against)));
        if (cluster.IsEmpty || cluster.Before is null || cluster.After is null) return;
        WriteTable(cluster);
        foreach (var note in cluster.Notes) _output.WriteLine($"\n  {Dress(Ansi.Yellow, "!")} {DiffLine.Plain(note)}");
        foreach (var block in DiffBlock.Of(cluster)) Write(block);
        WriteFiles(cluster, Consequence.Review);
        WriteFiles(cluster, Consequence.None);
    }

    /// <summary>What there is to say of the cluster as a whole, in a line.</summary>
    public static string HeadOf(ClusterDifference cluster, string against)
    {
        if (cluster.IsEmpty) return $"{cluster.Name}: nothing changes against {against}";
        var nodes = Names.Join([.. cluster.Nodes.Select(static n => n.Node)]);
        if (cluster.Before is null) return $"{cluster.Name} is new, with {nodes}: {against} does not have it";
        return cluster.After is null
            ? $"{cluster.Name} is gone, with {nodes}: only {against} has it"
            : $"{cluster.Name} against {against}";
    }

    private void WriteTable(ClusterDifference cluster)
    {
        var rows = DiffTable.Of(cluster).ToList();
        if (rows.Count == 0) return;
        _output.WriteLine();
        var width = rows.Max(static r => r.Who.Length);
        foreach (var (who, what, worst, files) in rows)
        {
            var count = files.Length == 0 ? "" : $"  ({files})";
            _output.WriteLine($"  {who.PadRight(width)}  {Dress(ColorOf(worst), what)}{count}");
        }
    }

    private void Write(DiffBlock block)
    {
        _output.WriteLine($"\n{Dress(Ansi.Bold, block.Title)}");
        foreach (var part in block.Parts)
        {
            _output.WriteLine($"  {Dress(ColorOf(part.Consequence), part.Title)}: {part.Reason}");
            foreach (var change in part.Changes) Write(change);
        }
    }

    private void Write(Change change)
    {
        _output.WriteLine($"    {DiffLine.Head(change)}");
        var lines = Pair(change).ToList();
        foreach (var (sign, text) in lines.Take(MostLines))
        {
            var color = sign == '+' ? Ansi.Green : sign == '-' ? Ansi.Red : "";
            _output.WriteLine($"      {Dress(color, $"{sign} {text}")}");
        }

        if (lines.Count > MostLines) _output.WriteLine($"        and {lines.Count - MostLines} more lines");
    }

    /// <summary>A value in place of one is on one line where it has a name and is short.</summary>
    private static IEnumerable<(char Sign, string Text)> Pair(Change change)
    {
        foreach (var edit in change.Edits)
        {
            if (edit.Name.Length > 0 && edit is { Before: { Length: < 60 } before, After: { Length: < 60 } after })
            {
                yield return ('~', DiffLine.Plain($"{edit.Name}: {OrEmpty(before)} -> {OrEmpty(after)}"));
                continue;
            }

            foreach (var line in DiffLine.Of(change with { Edits = [edit] })) yield return (line.Sign, line.Text);
        }
    }

    private static string OrEmpty(string value) => value.Length == 0 ? "(empty)" : value;

    private void WriteFiles(ClusterDifference cluster, Consequence consequence)
    {
        var files = DiffBlock.FilesOf(cluster, consequence).ToList();
        if (files.Count == 0) return;
        _output.WriteLine($"\n{Dress(Ansi.Bold, consequence.Label())}");
        foreach (var line in Wrap(files.Select(static f => Show(f.File, f.Nodes)))) _output.WriteLine($"  {line}");
    }

    private static string Show(string file, ImmutableArray<string> nodes) =>
        DiffLine.Plain(nodes.IsEmpty ? file : $"{file} ({Names.Join(nodes)})");

    private IEnumerable<string> Wrap(IEnumerable<string> words)
    {
        const int Indent = 2;
        var line = "";
        foreach (var word in words)
        {
            if (line.Length > 0 && line.Length + word.Length + 2 > _width - Indent)
            {
                yield return line + ",";
                line = "";
            }

            line = line.Length == 0 ? word : $"{line}, {word}";
        }

        yield return line;
    }

    private static string ColorOf(Consequence consequence) => consequence switch
    {
        >= Consequence.ByHand => Ansi.Red,
        >= Consequence.FrrReload => Ansi.Yellow,
        _ => Ansi.Cyan,
    };

    private string Dress(string color, string text) => _color && color.Length > 0 ? $"{color}{text}{Ansi.Reset}" : text;
}
