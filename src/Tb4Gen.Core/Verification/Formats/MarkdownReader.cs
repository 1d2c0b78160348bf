namespace Tb4Gen.Core.Verification.Formats;

/// <summary>
/// Reads of Markdown what can be wrong without anyone seeing it in a diff: open fences and where links lead.
/// </summary>
internal static class MarkdownReader
{
    public static MarkdownDocument Read(string text, List<Problem> problems)
    {
        List<MarkdownLink> links = [];
        var fence = "";
        var fenceLine = 0;
        var lines = new LineCursor(text);
        while (lines.MoveNext())
        {
            var line = lines.Line.TrimStart(' ');
            if (fence.Length > 0)
            {
                // CommonMark 4.5: a closing fence is at least as long and has nothing behind it.
                var isLongEnough = line.StartsWith(fence, StringComparison.Ordinal);
                if (isLongEnough && line.Trim(fence[0]).Trim(' ').IsEmpty) fence = "";
            }
            else if (FenceOf(line) is { Length: > 0 } opened)
            {
                (fence, fenceLine) = (opened, lines.Number);
            }
            else
            {
                ReadLinks(lines.Number, line, links);
            }
        }

        if (fence.Length > 0) problems.Add(new Problem(fenceLine, "the code fence is never closed"));
        return new MarkdownDocument(links);
    }

    private static string FenceOf(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[0] is not ('`' or '~')) return "";
        var length = line.IndexOfAnyExcept(line[0]);
        if (length < 0) length = line.Length;
        // `code` in backticks may begin a paragraph: three or more, and none behind them, make a fence.
        return length >= 3 && !line[length..].Contains('`') ? line[..length].ToString() : "";
    }

    private static void ReadLinks(int number, ReadOnlySpan<char> line, List<MarkdownLink> links)
    {
        for (var start = 0; start < line.Length;)
        {
            var offset = line[start..].IndexOf("](", StringComparison.Ordinal);
            if (offset < 0) return;
            var isInCode = line[..(start + offset)].Count('`') % 2 == 1;
            start += offset + 2;
            var length = line[start..].IndexOfAny(')', ' ');
            if (isInCode || length <= 0) continue;
            links.Add(new MarkdownLink(number, line.Slice(start, length).Trim("<>").ToString()));
            start += length;
        }
    }
}
