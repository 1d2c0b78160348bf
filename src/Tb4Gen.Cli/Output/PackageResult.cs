using Tb4Gen.Packaging.Deb;

namespace Tb4Gen.Cli.Output;

/// <summary>A package of a run.</summary>
/// <param name="Package">What the manifest says about it.</param>
/// <param name="Cluster">The cluster of its node.</param>
/// <param name="IsWritten">Whether it was not there yet.</param>
internal sealed record PackageResult(PackedPackage Package, string Cluster, bool IsWritten);
