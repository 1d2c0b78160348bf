using System.Collections.Immutable;

namespace Tb4Gen.Core.Rendering;

/// <summary>
/// What a writer takes note of when somebody wants to know where lines come from: each piece of output with the
/// template and the items of its loops. Captured text is recognised where it is printed, since it is the same object.
/// </summary>
internal sealed class TemplateTrace(TemplateSource source)
{
    private readonly Dictionary<string, List<TracedPiece>> _captured = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<(List<TracedPiece> Pieces, int Start)> _captures = new();
    private readonly Stack<(int Depth, int Site)> _calls = new();
    private List<TracedPiece> _pieces = [];
    private TemplateFrame _frame = new(source);

    public ImmutableArray<TracedPiece> Pieces => [.. _pieces];

    public void At(int offset, int site) => Add(new(offset, _frame, site));

    public void Item(int loop, int index) => _frame = _frame with { Items = _frame.Items.SetItem(loop, index) };

    /// <summary>A site inside of an expression is about to include a partial.</summary>
    public void Calling(int site) => _calls.Push((_frame.Depth, site));

    public void Enter(TemplateSource partial, int site)
    {
        // An argument of the call may itself include a partial, whose own includes are none of that call's.
        var isCalled = _calls.TryPeek(out var call) && call.Depth == _frame.Depth;
        if (isCalled) _calls.Pop();
        _frame = new(partial) { Caller = _frame, CallSite = isCalled ? call.Site : site };
    }

    public void Leave() => _frame = _frame.Caller ?? _frame;

    public void BeginCapture(int offset)
    {
        _captures.Push((_pieces, offset));
        _pieces = [];
    }

    public void EndCapture(string text)
    {
        var (pieces, start) = _captures.Pop();
        if (text.Length > 0) _captured[text] = [.. _pieces.Select(p => p with { Offset = p.Offset - start })];
        _pieces = pieces;
    }

    /// <summary>The pieces of a text that was captured; null where it was not.</summary>
    public List<TracedPiece>? Captured(string text) => _captured.GetValueOrDefault(text);

    /// <summary>A piece of captured text is printed by the site that runs.</summary>
    public void Print(int offset, TracedPiece piece, int site)
    {
        var printing = new TracedPiece(offset, _frame, site);
        Add(piece with { Offset = offset, PrintedBy = piece.PrintedBy is null ? printing : piece.PrintedBy });
    }

    private void Add(TracedPiece piece)
    {
        if (_pieces.Count > 0 && _pieces[^1].Offset == piece.Offset) _pieces.RemoveAt(_pieces.Count - 1);
        _pieces.Add(piece);
    }
}
