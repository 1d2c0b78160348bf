namespace Tb4Gen.Packaging.Apt.Reading;

/// <summary>A .deb that was read.</summary>
/// <param name="Control">What it says of itself.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Of the whole file, in lower case.</param>
internal sealed record PackageFile(PackageControl Control, long Size, string Sha256);
