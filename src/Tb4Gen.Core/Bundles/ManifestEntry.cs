namespace Tb4Gen.Core.Bundles;

/// <summary>What the manifest says about one file.</summary>
/// <param name="Path">Below the bundle's folder.</param>
/// <param name="Mode">Permission bits; null for a symbolic link.</param>
/// <param name="Sha256">64 lower-case hex digits; null for a symbolic link.</param>
/// <param name="Target">What the symbolic link points to; null for a file.</param>
/// <param name="Template">The template that made it; <c>files</c> for a file of the user's own.</param>
public sealed record ManifestEntry(string Path, int? Mode, string? Sha256, string? Target, string Template);
