namespace Tb4Gen.Packaging.Deb;

/// <summary>What tells two builds of one package apart.</summary>
/// <param name="Version">As dpkg compares it.</param>
/// <param name="Time">
/// The time of everything in the package, whole seconds. Part of its bytes, so it has to follow from the input.
/// </param>
/// <param name="Changes">What the changelog says, an item a sentence.</param>
internal sealed record PackageRelease(DebVersion Version, DateTimeOffset Time, IReadOnlyList<string> Changes);
