using System.Collections.Immutable;

namespace Tb4Gen.Core.Rendering;

/// <summary>Finds the pieces that made a line.</summary>
internal static class ArtifactLines
{
    /// <summary>The bytes of a line, with the newline at its end.</summary>
    /// <param name="content">The artifact.</param>
    /// <param name="line">From 1.</param>
    /// <returns>Null where there is no such line.</returns>
    public static Range? RangeOf(ReadOnlySpan<byte> content, int line)
    {
        var start = 0;
        for (var number = 1; number < line; number++)
        {
            var length = content[start..].IndexOf((byte)'\n') + 1;
            if (length == 0) return null;
            start += length;
        }

        if (line < 1 || start >= content.Length) return null;
        var end = content[start..].IndexOf((byte)'\n') + 1;
        return start..(end == 0 ? content.Length : start + end);
    }

    /// <summary>The pieces that wrote a part of the line other than the end of it, in their order.</summary>
    public static IEnumerable<TracedPiece> PiecesOn(
        ReadOnlyMemory<byte> content, Range line, ImmutableArray<TracedPiece> pieces)
    {
        var (start, end) = (line.Start.Value, line.End.Value);
        // What writes nothing but the newline has written the begin of the next line, unless the line is empty.
        if (end - start > 1 && content.Span[end - 1] == '\n') end--;
        for (var i = 0; i < pieces.Length; i++)
        {
            var last = i + 1 < pieces.Length ? pieces[i + 1].Offset : content.Length;
            if (pieces[i].Offset < end && last > start) yield return pieces[i];
        }
    }

    /// <summary>
    /// The line of the template. Text of several lines is one piece, so the lines before the offset count; a value
    /// stands on one line.
    /// </summary>
    public static TemplateLine LineOf(ReadOnlySpan<byte> content, int offset, TracedPiece piece)
    {
        var lines = piece.Site.IsText && offset > piece.Offset ? content[piece.Offset..offset].Count((byte)'\n') : 0;
        return new(piece.Frame.Source.Path, piece.Site.Line + lines);
    }
}
