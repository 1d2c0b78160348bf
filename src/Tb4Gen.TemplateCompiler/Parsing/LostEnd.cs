using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Tb4Gen.TemplateCompiler.Lexing;

namespace Tb4Gen.TemplateCompiler.Parsing;

/// <summary>
/// Tells which block of a template lost its <c>end</c>. The grammar alone only knows the outermost block that is open
/// at the end of the file; the layout knows more, as the tags of a block stand in one column or on one line. So the
/// block is named without which the layout is the best one; where several are as good, the outermost.
/// </summary>
internal sealed class LostEnd
{
    /// <summary>A longer file is no work of a hand, and each block is tried.</summary>
    private const int MaxTags = 2000;

    private readonly TextLineCollection _lines;
    private readonly List<Tag> _tags = [];

    public LostEnd(ImmutableArray<Token> tokens, TextLineCollection lines)
    {
        _lines = lines;
        for (var i = 1; i < tokens.Length && _tags.Count <= MaxTags; i++)
        {
            var isStatement = tokens[i - 1].Kind is TokenKind.TagOpen or TokenKind.Separator
                && tokens[i].Kind == TokenKind.Identifier && !tokens[i + 1].Is(".");
            if (isStatement) AddTag(tokens[i], tokens[i - 1], tokens[i + 1]);
        }
    }

    /// <returns>The keyword of the block; null where there is no block.</returns>
    public Token? Find() => _tags.Count > MaxTags
        ? null
        : _tags.Where(static t => t.IsBlock).OrderBy(CostWithout).FirstOrDefault()?.Keyword;

    /// <summary>How odd the layout is, were this block's end the lost one.</summary>
    private long CostWithout(Tag lost)
    {
        var cost = 0L;
        var open = new Stack<(Tag Block, bool HadElse)>();
        foreach (var tag in _tags)
        {
            if (tag.IsBlock)
            {
                open.Push((tag, false));
                continue;
            }

            // The lost block goes as far as its own tags do.
            if (open.Count > 0 && open.Peek() is var (top, done) && top == lost && (done || !tag.IsElseOf(lost)))
            {
                open.Pop();
            }

            if (open.Count == 0) return long.MaxValue;
            var (block, hadElse) = open.Pop();
            cost += tag.Distance(block);
            if (tag.IsEnd) continue;
            // Nothing follows an `else` but the end, and only `case` has a `when`.
            if (hadElse || (tag.IsWhen && block.Keyword.Text != "case")) cost += Tag.Far;
            open.Push((block, tag.IsElse));
        }

        return cost + (open.Count(b => b.Block != lost) * Tag.Far);
    }

    private void AddTag(Token keyword, Token before, Token next)
    {
        if (!Keywords.IsBlock(keyword.Text) && keyword.Text is not ("end" or "else" or "when")) return;
        var line = _lines.GetLineFromPosition(keyword.Span.Start);
        var start = before.Span.Start;
        while (start > line.Start && char.IsWhiteSpace(line.Text![start - 1])) start--;
        var isFirst = before.Kind == TokenKind.TagOpen && start <= line.Start;
        _tags.Add(new(keyword, line.LineNumber, isFirst ? before.Span.Start - line.Start : Tag.Inline)
        {
            IsElse = keyword.Text == "else" && !next.IsWord("if"),
        });
    }

    /// <param name="Keyword">A block's keyword, or <c>end</c>, <c>else</c>, <c>when</c>.</param>
    /// <param name="Line">From 0.</param>
    /// <param name="Column">Where it is the first on its line.</param>
    private sealed record Tag(Token Keyword, int Line, int Column)
    {
        public const int Inline = -1;
        public const int Far = 100;

        public bool IsBlock => Keywords.IsBlock(Keyword.Text);

        public bool IsEnd => Keyword.Text == "end";

        public bool IsWhen => Keyword.Text == "when";

        /// <summary>Not <c>else if</c>.</summary>
        public bool IsElse { get; init; }

        /// <summary>Whether it may be the block's own, by the layout.</summary>
        public bool IsElseOf(Tag block) => !IsEnd && Distance(block) < Far && IsWhen == (block.Keyword.Text == "case");

        /// <summary>
        /// 0 where the tag stands as it should: below the block's tag or on its line. In running text it is not far.
        /// </summary>
        public int Distance(Tag block) =>
            Line == block.Line || (Column == block.Column && Column != Inline) ? 0
            : Column != Inline && block.Column != Inline ? Far
            : Math.Min(Line - block.Line, Far);
    }
}
