using System.Collections.Immutable;
using System.Text;
using Tb4Gen.Cli.Differences;
using Tb4Gen.Core.Comparison;

namespace Tb4Gen.Cli.Output;

/// <summary>
/// What changes on which node, as a comment of a pull request: GitHub's Markdown, also read by GitLab and Forgejo. What
/// comes out of a cluster file stands in code, where nothing of it is markup and nobody is mentioned.
/// </summary>
internal sealed class DiffMarkdown
{
    // Of the lines of one file: a comment is read, and a script that is new is in the pull request itself.
    private const int MostLines = 100;

    // Of a line: a key of an SSH certificate fits, and a whole file on one line does not.
    private const int MostCharacters = 800;

    private readonly BoundedText _text;
    private int _left;

    private DiffMarkdown(int maxBytes) => _text = new(maxBytes);

    public static void Write(Difference difference, int maxBytes, TextWriter output)
    {
        // For the sentence at the end.
        const int Reserve = 200;
        var markdown = new DiffMarkdown(maxBytes - Reserve);
        foreach (var cluster in difference.Clusters) markdown.Write(cluster, difference.Against);
        output.Write(markdown._text.ToString());
        if (markdown._left == 0) return;
        var what = markdown._left == 1 ? "1 part" : $"{markdown._left} parts";
        output.WriteLine($"\nLeft out, as the comment would be too long: lines of {what}. `tb4gen diff` shows all.");
    }

    private void Write(ClusterDifference cluster, string against)
    {
        var isPair = cluster is { Before: not null, After: not null };
        var head = MarkdownText.Prose(DiffText.HeadOf(cluster, against));
        if (!TryAdd($"{(_text.IsEmpty ? "" : "\n")}### {head}\n") || cluster.IsEmpty || !isPair) return;
        WriteTable(cluster);
        if (!cluster.Notes.IsEmpty) TryAdd("\n");
        foreach (var note in cluster.Notes) TryAdd($"- :warning: {MarkdownText.Reason(note)}\n");
        foreach (var block in DiffBlock.Of(cluster)) Write(block);
        WriteFiles(cluster, Consequence.Review);
        WriteFiles(cluster, Consequence.None);
    }

    private void WriteTable(ClusterDifference cluster)
    {
        var rows = DiffTable.Of(cluster).ToList();
        if (rows.Count == 0 || !TryAdd("\n| node | what happens | changes |\n|---|---|---|\n")) return;
        foreach (var (who, what, worst, files) in rows)
        {
            var (front, back) = worst >= Consequence.ByHand ? ("**", "**") : ("", "");
            TryAdd($"| {MarkdownText.Prose(who)} | {front}{MarkdownText.Prose(what)}{back} | {files} |\n");
        }
    }

    private void Write(DiffBlock block)
    {
        var worst = block.Parts.Max(static p => p.Consequence);
        var begin = $"\n<details><summary><b>{MarkdownText.Prose(block.Title)}</b>: {worst.Label()}</summary>\n";
        const string End = "\n</details>\n";
        if (!_text.TryOpen(begin, End))
        {
            _left += block.Parts.Length;
            return;
        }

        foreach (var part in block.Parts) Write(part);
        _text.Close();
    }

    /// <summary>Without its lines where they have no place: what happens is told in any case.</summary>
    private void Write(DiffPart part)
    {
        var lines = part.Changes.SelectMany(LinesOf).ToList();
        var fence = MarkdownText.FenceFor(lines);
        var body = string.Concat(lines.Select(static l => l + "\n"));
        var head = $"\n**{MarkdownText.Prose(part.Title)}**: {MarkdownText.Reason(part.Reason)}\n";
        if (_text.TryAdd($"{head}\n{fence}diff\n{body}{fence}\n")) return;
        _left++;
        _text.TryAdd(head);
    }

    private static IEnumerable<string> LinesOf(Change change)
    {
        yield return $"# {Cut(DiffLine.Head(change))}";
        var lines = DiffLine.Of(change).ToList();
        foreach (var line in lines.Take(MostLines)) yield return $"{line.Sign} {Cut(line.Text)}";
        if (lines.Count > MostLines) yield return $"# and {lines.Count - MostLines} more lines";
    }

    private static string Cut(string line) => line.Length <= MostCharacters
        ? line
        : $"{line[..MostCharacters]} (and {line.Length - MostCharacters} more characters)";

    private void WriteFiles(ClusterDifference cluster, Consequence consequence)
    {
        var files = DiffBlock.FilesOf(cluster, consequence).ToList();
        if (files.Count == 0) return;
        var items = files.Select(static f => MarkdownText.Code(DiffLine.Plain(f.File)) + Of(f.Nodes));
        TryAdd($"\n{consequence.Label()}: {string.Join(", ", items)}\n");
    }

    private static string Of(ImmutableArray<string> nodes) =>
        nodes.IsEmpty ? "" : $" ({MarkdownText.Prose(Names.Join(nodes))})";

    private bool TryAdd(string text)
    {
        if (_text.TryAdd(text)) return true;
        _left++;
        return false;
    }
}

/// <summary>A text that never grows beyond its bound, with what it still has to close.</summary>
internal sealed class BoundedText(int maxBytes)
{
    private readonly StringBuilder _text = new();
    private int _bytes;
    private string _end = "";

    public bool IsEmpty => _bytes == 0;

    /// <returns>False where it has no place; nothing is added then.</returns>
    public bool TryAdd(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        if (_bytes + length + Encoding.UTF8.GetByteCount(_end) > maxBytes) return false;
        _text.Append(text);
        _bytes += length;
        return true;
    }

    /// <summary>Adds what has to be closed, and keeps the place for that.</summary>
    public bool TryOpen(string begin, string end)
    {
        if (!TryAdd(begin + end)) return false;
        _text.Length -= end.Length;
        _bytes -= Encoding.UTF8.GetByteCount(end);
        _end = end;
        return true;
    }

    public void Close()
    {
        var end = _end;
        _end = "";
        TryAdd(end);
    }

    public override string ToString() => _text.ToString();
}
