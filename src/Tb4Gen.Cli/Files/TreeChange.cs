using System.Collections.Immutable;
using Tb4Gen.Core.Bundles;

namespace Tb4Gen.Cli.Files;

/// <summary>How a bundle differs from what lies on disk.</summary>
/// <param name="Bundle">The bundle.</param>
/// <param name="Folder">Its folder, absolute.</param>
internal sealed record TreeChange(Bundle Bundle, string Folder)
{
    /// <summary>Files that are new or differ in content, mode or link target.</summary>
    public ImmutableHashSet<string> Written { get; init; } = [];

    /// <summary>Files that the last manifest names, that still exist, and that are no longer made.</summary>
    public ImmutableHashSet<string> Removed { get; init; } = [];

    /// <summary>
    /// What is wrong with the last manifest, so that nothing could be removed; null where nothing is.
    /// </summary>
    public string? ManifestProblem { get; init; }

    public int Unchanged => Bundle.Files.Length - Written.Count;

    public bool IsEmpty => Written.Count == 0 && Removed.Count == 0;
}
