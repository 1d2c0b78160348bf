using Tb4Gen.Cli.Files;
using Tb4Gen.Cli.Git;
using Tb4Gen.Core.Planning;
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
            // As in a second checkout, which has the same files at the same places.
            : source.Files.All(f => IsSame(source, f, new SourceFolder(place).Read(f)));
    }

    private static bool IsSame(ClusterSource source, string file, SourceFile other) =>
        new SourceFolder(source.Folder).Read(file) is { Content: { } own }
        && other.Content is { } content
        && own.AsSpan().SequenceEqual(content);

    private static bool IsSameSinceCommit(ClusterSource source, string bundle)
    {
        try
        {
            var git = new GitFolder(source.Folder);
            if (git.LastOf(bundle) is not { } commit || git.Uncommitted([bundle]).Count > 0) return false;
            var then = git.ReadAll(commit, source.Files);
            return source.Files.All(f => IsSame(source, f, then[f]));
        }
        catch (EnvironmentException)
        {
            // Only a remark: without git there is none.
            return false;
        }
    }
}
