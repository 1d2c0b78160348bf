namespace Tb4Gen.Core.Rendering;

/// <summary>Says that the output from an offset on was written by a site.</summary>
/// <param name="Offset">In bytes.</param>
/// <param name="Frame">The template, as it was then.</param>
/// <param name="SiteIndex">Number of the site in the template.</param>
internal sealed record TracedPiece(int Offset, TemplateFrame Frame, int SiteIndex)
{
    /// <summary>
    /// The piece that printed it, where it was written into a capture; null where it was written at once.
    /// </summary>
    public TracedPiece? PrintedBy { get; init; }

    public TemplateSite Site => Frame.Source.SiteAt(SiteIndex);
}
