using System.Collections.Immutable;
using System.Text;

namespace Tb4Gen.Core.Rendering.Origins;

/// <summary>Puts together what is known about the pieces of a line.</summary>
internal sealed class LineReader(OriginWalker walker)
{
    public LineOrigin Read(Artifact artifact, Range line, ImmutableArray<TracedPiece> pieces)
    {
        var content = artifact.Content;
        var onLine = ArtifactLines.PiecesOn(content, line, pieces).ToImmutableArray();
        return Read(onLine, PrintedBy, piece =>
            ArtifactLines.LineOf(content.Span, Math.Max(line.Start.Value, piece.Offset), piece).Line);

        string PrintedBy(TracedPiece piece)
        {
            var next = pieces.IndexOf(piece) + 1;
            var end = next < pieces.Length ? pieces[next].Offset : content.Length;
            return Encoding.UTF8.GetString(content.Span[piece.Offset..end]);
        }
    }

    /// <param name="pieces">Those of the line.</param>
    /// <param name="printed">What a piece wrote.</param>
    /// <param name="lineOf">The line of its template that a piece wrote first on this line.</param>
    public LineOrigin Read(
        ImmutableArray<TracedPiece> pieces, Func<TracedPiece, string> printed, Func<TracedPiece, int> lineOf) => new()
        {
            Places = [.. pieces.Select(p => PlaceOf(p, lineOf(p))).DistinctBy(static p => (p.Template, p.Line))],
            Values = [.. pieces.SelectMany(p => ValuesOf(p, printed(p))).Distinct()],
            Blocks = [.. pieces.SelectMany(BlocksOf).DistinctBy(static b => (b.Place, b.Keyword))],
        };

    private static TemplatePlace PlaceOf(TracedPiece piece, int line)
    {
        var column = piece.Site.Line == line ? piece.Site.Column : 1;
        return new(piece.Frame.Source.Path, line, column) { By = ByOf(piece) };
    }

    private static TemplatePlace? ByOf(TracedPiece piece)
    {
        var printing = piece.PrintedBy;
        return CallOf(piece.Frame) is { } call ? PlaceOf(call)
            : printing is null ? null
            : PlaceOf(printing);
    }

    private static TemplatePlace PlaceOf(TracedPiece piece) => PlaceOf(piece, piece.Site.Line);

    /// <summary>The site that included a partial, as if it had written a piece.</summary>
    private static TracedPiece? CallOf(TemplateFrame frame) =>
        frame.Caller is { } caller ? new TracedPiece(0, caller, frame.CallSite) : null;

    private IEnumerable<ValuePlace> ValuesOf(TracedPiece piece, string printed) =>
        piece.Site.Origins
            .SelectMany(origin => Narrow(origin, walker.Find(origin, piece.Frame), printed))
            .Select(ShowValue);

    /// <summary>
    /// Of a list in another order, nobody knows which item the template was at; what it printed tells.
    /// </summary>
    private static IEnumerable<OriginPlace> Narrow(string origin, ImmutableArray<OriginPlace> places, string printed)
    {
        if (places.Length < 2 || !origin.Contains("[]", StringComparison.Ordinal)) return places;
        var text = printed.Trim();
        var same = places.Where(p => ValueText.Of(p.Value) == text).ToList();
        if (same.Count > 0) return same;
        var inside = places.Where(p => ValueText.Of(p.Value) is { Length: > 0 } t
            && text.Contains(t, StringComparison.Ordinal)).ToList();
        return inside.Count > 0 ? inside : places;
    }

    private IEnumerable<BlockPlace> BlocksOf(TracedPiece piece)
    {
        IEnumerable<BlockPlace> outer = CallOf(piece.Frame) is { } call ? BlocksOf(call) : [];
        if (piece.PrintedBy is { } printing) outer = outer.Concat(BlocksOf(printing));
        return outer.Concat(piece.Frame.Source.BlocksAround(piece.Site).Reverse().Select(b => PlaceOf(b, piece.Frame)));
    }

    private BlockPlace PlaceOf(TemplateBlock block, TemplateFrame frame)
    {
        // Which item of a list in another order: what is looked at is the list.
        var origins = block.Origins.Select(static o => o.EndsWith("[]", StringComparison.Ordinal) ? o[..^2] : o);
        var values = origins.SelectMany(o => walker.Find(o, frame)).Select(ShowValue).Distinct();
        return new(block.Keyword, block.Text, new(frame.Source.Path, block.Line, block.Column), [.. values]);
    }

    private static ValuePlace ShowValue(OriginPlace place) =>
        new(place.Path, ValueText.Of(place.Value), place.Origin?.Value ?? new([]));
}
