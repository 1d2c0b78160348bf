namespace Tb4Gen.Packaging.Deb;

/// <summary>A file or symbolic link of an archive; the folders above it are made for it.</summary>
/// <param name="Path">From the root, without a leading slash: <c>usr/lib/tb4gen/interfaces</c>.</param>
/// <param name="Mode">Permission bits; without meaning for a link.</param>
/// <param name="Content">Empty for a link.</param>
/// <param name="LinkTarget">What a link points to; null for a file.</param>
internal sealed record PackedFile(string Path, int Mode, ReadOnlyMemory<byte> Content, string? LinkTarget = null);
