using System.Collections.Immutable;

namespace Tb4Gen.Packaging.Deb;

/// <summary>A package as it lies on disk.</summary>
/// <param name="Package">Its name in dpkg.</param>
/// <param name="Version">Its version.</param>
/// <param name="Installed">The files and links that it installs, documentation among them.</param>
/// <param name="Content">The bytes of the .deb.</param>
internal sealed record DebFile(
    string Package, DebVersion Version, ImmutableArray<PackedFile> Installed, byte[] Content)
{
    public string FileName => $"{Package}_{Version.WithoutEpoch}_all.deb";
}
