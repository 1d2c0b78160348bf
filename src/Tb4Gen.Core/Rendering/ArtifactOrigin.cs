using System.Collections.Immutable;

namespace Tb4Gen.Core.Rendering;

/// <summary>Which site of which template wrote which bytes of an artifact.</summary>
internal sealed class ArtifactOrigin(ImmutableArray<TemplateSource> sources, ImmutableArray<OutputPiece> pieces)
{
    /// <param name="content">The artifact.</param>
    /// <param name="line">Line of the artifact, from 1.</param>
    public TemplateLine? LineOf(ReadOnlySpan<byte> content, int line)
    {
        var start = 0;
        for (var number = 1; number < line; number++)
        {
            var length = content[start..].IndexOf((byte)'\n') + 1;
            if (length == 0) return null;
            start += length;
        }

        return start < content.Length && FindPiece(start) is { } piece ? LineOf(content, start, piece) : null;
    }

    private OutputPiece? FindPiece(int offset)
    {
        OutputPiece? found = null;
        foreach (var piece in pieces)
        {
            if (piece.Offset > offset) break;
            found = piece;
        }

        return found;
    }

    /// <summary>
    /// Text of several lines is one piece, so the lines before the offset count; a value stands on one line.
    /// </summary>
    private TemplateLine LineOf(ReadOnlySpan<byte> content, int offset, OutputPiece piece)
    {
        var source = sources[piece.Source];
        var site = source.SiteAt(piece.Site);
        var lines = site.IsText ? content[piece.Offset..offset].Count((byte)'\n') : 0;
        return new(source.Path, site.Line + lines);
    }
}
