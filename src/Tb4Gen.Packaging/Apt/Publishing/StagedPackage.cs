using Tb4Gen.Packaging.Apt.Index;

namespace Tb4Gen.Packaging.Apt.Publishing;

/// <summary>A package that was read.</summary>
/// <param name="Input">Where from.</param>
/// <param name="Entry">What the index says of it.</param>
/// <param name="Copy">Absolute path of a copy to publish; null where the repository has the package already.</param>
internal sealed record StagedPackage(PackageInput Input, IndexEntry Entry, string? Copy);
