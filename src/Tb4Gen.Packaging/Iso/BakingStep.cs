namespace Tb4Gen.Packaging.Iso;

/// <summary>How far a run is, for whoever watches it.</summary>
/// <param name="File">The image that is written, by its name.</param>
/// <param name="Done">Bytes of it.</param>
/// <param name="Total">All of its bytes.</param>
internal readonly record struct BakingStep(string File, long Done, long Total);
