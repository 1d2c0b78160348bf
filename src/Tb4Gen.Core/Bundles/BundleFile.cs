namespace Tb4Gen.Core.Bundles;

/// <summary>One file of a bundle, as it is to lie on disk.</summary>
/// <param name="Path">Below the bundle's folder, with forward slashes; see <see cref="BundlePath"/>.</param>
/// <param name="Mode">Permission bits; without meaning for a symbolic link.</param>
/// <param name="Content">The bytes; empty for a symbolic link.</param>
public sealed record BundleFile(string Path, int Mode, ReadOnlyMemory<byte> Content)
{
    /// <summary>What the symbolic link points to; null for a file.</summary>
    public string? LinkTarget { get; init; }

    /// <summary>The template that made it, below <c>templates/</c>; null for the manifest and the user's own files.</summary>
    public string? Template { get; init; }
}
