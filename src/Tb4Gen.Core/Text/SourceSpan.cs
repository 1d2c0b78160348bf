namespace Tb4Gen.Core.Text;

/// <summary>A range in one of the input files.</summary>
public readonly record struct SourceSpan(SourceText Source, TextSpan Span)
{
    public LinePosition Start => Source.PositionOf(Span.Start);

    public LinePosition End => Source.PositionOf(Span.End);

    public override string ToString() => $"{Source.Path}:{Start.Line}:{Start.Column}";
}
