namespace Tb4Gen.Core.Rendering;

/// <summary>Says that the output from an offset on was written by a site; eight bytes, since there are many.</summary>
/// <param name="Offset">In bytes.</param>
/// <param name="Source">Index of the template in the artifact's list.</param>
/// <param name="Site">Index of the site in the template's table.</param>
internal readonly record struct OutputPiece(int Offset, ushort Source, ushort Site);
