using Tb4Gen.Packaging.Deb;

namespace Tb4Gen.Cli.Packages;

/// <summary>What the packages of one cluster are called, and where their content is from.</summary>
/// <param name="Package">For the packages.</param>
/// <param name="Revision">For the manifest: the commit that the content is from; null where no commit has it.</param>
internal sealed record Release(PackageRelease Package, string? Revision);
