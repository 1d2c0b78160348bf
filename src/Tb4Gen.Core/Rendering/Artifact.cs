namespace Tb4Gen.Core.Rendering;

/// <summary>One file of a bundle.</summary>
public sealed record Artifact
{
    /// <summary>From the bundle's root, with slashes: <c>nodes/n2/answer.toml</c>.</summary>
    public required string Path { get; init; }

    public required ArtifactFormat Format { get; init; }

    /// <summary>Permission bits; without meaning for a symlink.</summary>
    public required int Mode { get; init; }

    /// <summary>The mode as people write it: <c>0644</c>.</summary>
    public string OctalMode => "0" + Convert.ToString(Mode, 8).PadLeft(3, '0');

    /// <summary>Empty for a symlink.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>What a symlink points to; null for a file.</summary>
    public string? LinkTarget { get; init; }

    /// <summary>
    /// The template that made it, from the repository's root; <c>files</c> for a file of the user's own.
    /// </summary>
    public required string Template { get; init; }

    internal ArtifactOrigin? Origin { get; init; }

    /// <summary>The template line that wrote a line of the content.</summary>
    /// <param name="outputLine">From 1.</param>
    /// <returns>Null where there is no such line, or no template wrote it.</returns>
    public TemplateLine? LineOf(int outputLine)
    {
        if (Origin is null || ArtifactLines.RangeOf(Content.Span, outputLine) is not { } line) return null;
        var first = ArtifactLines.PiecesOn(Content, line, Origin.PiecesOf(Path)).FirstOrDefault();
        return first is null ? null : ArtifactLines.LineOf(Content.Span, line.Start.Value, first);
    }
}
