using Tb4Gen.Cli.Files;
using Tb4Gen.Cli.Git;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Cli.Differences;

/// <summary>
/// Whether a tree was made by other templates than those of this program. No file of it says so; but where the cluster
/// file that it was made of is the same as the one that is compiled now, nothing else is left.
/// </summary>
internal static class OtherTemplates
{
    /// <param name="source">What is compiled now.</param>
    /// <param name="folder">The folder with bundles, absolute.</param>
    /// <param name="bundle">The folder of the cluster's bundle in it, absolute.</param>
    public static bool Made(ClusterSource source, string folder, string bundle)
    {
        if (source.Name is null || Path.GetDirectoryName(folder) is not { } place) return false;
        return place == source.Folder
            ? IsSameSinceCommit(source, bundle)
            : source.Files.All(f => IsSame(Path.Join(source.Folder, f), Path.Join(place, f)));
    }

    // As in a second checkout, which has the same files at the same places.
    private static bool IsSame(string own, string other) =>
        File.Exists(own) && File.Exists(other) && IsSame(own, File.ReadAllBytes(other));

    private static bool IsSame(string own, byte[] other) => File.ReadAllBytes(own).AsSpan().SequenceEqual(other);

    private static bool IsSameSinceCommit(ClusterSource source, string bundle)
    {
        try
        {
            var git = new GitFolder(source.Folder);
            if (git.LastOf(bundle) is not { } commit || git.Uncommitted([bundle]).Count > 0) return false;
            var then = git.ReadAll(commit, source.Files);
            return source.Files.All(f => then.TryGetValue(f, out var bytes) && IsSame(Path.Join(source.Folder, f), bytes));
        }
        catch (EnvironmentException)
        {
            // Only a remark: without git there is none.
            return false;
        }
    }
}
