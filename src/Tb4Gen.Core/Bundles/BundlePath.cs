namespace Tb4Gen.Core.Bundles;

/// <summary>Which paths may stand in a bundle or its manifest: those that cannot lead out of its folder.</summary>
public static class BundlePath
{
    /// <summary>
    /// Relative, in plain segments. A manifest may have been edited by anyone, and what it names is removed from
    /// disk, so its paths are held to the same rule as those that are written.
    /// </summary>
    public static bool IsSafe(string path)
    {
        if (path.Length == 0 || path.AsSpan().ContainsAny('\0', '\\')) return false;
        foreach (var range in path.AsSpan().Split('/'))
        {
            if (path.AsSpan(range) is "" or "." or "..") return false;
        }

        return true;
    }
}
