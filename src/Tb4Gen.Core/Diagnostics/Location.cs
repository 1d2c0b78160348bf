using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Diagnostics;

/// <summary>Where a finding points to. Templates and artifacts are known by line only, so a text is optional.</summary>
/// <param name="Path">The file, as messages show it.</param>
/// <param name="Start">First position.</param>
/// <param name="End">Position behind the last character.</param>
/// <param name="Source">The text for an excerpt, where it is at hand.</param>
public sealed record Location(string Path, LinePosition Start, LinePosition End, SourceText? Source)
{
    public static Location Of(SourceSpan span) => new(span.Source.Path, span.Start, span.End, span.Source);

    /// <summary>A whole line of a file whose text is not at hand.</summary>
    public static Location OfLine(string path, int line) => new(path, new(line, 1), new(line, 1), Source: null);

    public override string ToString() => $"{Path}:{Start.Line}:{Start.Column}";
}
