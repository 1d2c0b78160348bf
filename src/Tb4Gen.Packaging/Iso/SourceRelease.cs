using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Packaging.Iso;

/// <summary>Compares the release of an ISO with the one for which the answers were written.</summary>
internal static class SourceRelease
{
    /// <param name="source">The ISO.</param>
    /// <param name="shown">Its path as the user named it.</param>
    /// <param name="cluster">Whose answers they are.</param>
    /// <param name="wanted">The cluster's <c>install.iso-release</c>.</param>
    /// <returns>Null where both are the same.</returns>
    public static Diagnostic? Check(SourceIso source, string shown, string cluster, string wanted)
    {
        var release = source.Info.Release;
        if (release == wanted) return null;
        var isNewer = ProxmoxReleases.IsOlder(wanted, release);
        var descriptor = isNewer ? IsoDiagnostics.SourceNewer : IsoDiagnostics.SourceOlder;
        return Diagnostic.Create(descriptor, location: null, shown, release, cluster, wanted).WithHelp(
            $"take the ISO of {wanted}, or set `iso-release` under `install` if the nodes are to start with {release}");
    }
}
