using Tb4Gen.Cli.Files;
using Tb4Gen.Cli.Git;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Cli.Differences;

/// <summary>
/// What <c>--against</c> names. <c>./NAME</c> is always a folder and <c>NAME^{commit}</c> always a commit; of a bare
/// name that is both, neither is taken: a branch could bring along a folder that is called like the commit that it is
/// compared with.
/// </summary>
internal static class Against
{
    private const string CommitAlone = "^{commit}";

    /// <summary>The folder with bundles.</summary>
    /// <param name="against">As the user named it; not empty.</param>
    /// <param name="paths">The clusters, as on the command line.</param>
    /// <param name="shell">The process around it.</param>
    /// <returns>Absolute; null where it can only be a commit.</returns>
    /// <exception cref="EnvironmentException">It is both or neither, or cannot be read.</exception>
    public static string? FolderOf(string against, IEnumerable<string> paths, Shell shell)
    {
        if (against.EndsWith(CommitAlone, StringComparison.Ordinal)) return null;
        var (folder, shown) = (shell.Resolve(against), against.TrimEnd('/'));
        var problem = TreeSide.ProblemOf(folder, shown);
        if (IsPath(against)) return problem is null ? folder : throw TreeSide.Fail(shown, problem);
        if (!Directory.Exists(folder)) return null;
        var isCommit = paths.Any(p => HasCommit(p, against, shell));
        if (problem is null) return isCommit ? throw Both(against) : folder;
        return isCommit ? null : throw TreeSide.Fail(shown, $"{problem}, and there is no commit of that name");
    }

    // No name of a commit begins or ends like that.
    private static bool IsPath(string against) =>
        Path.IsPathRooted(against) || against.EndsWith('/') || against.Split('/')[0] is "." or "..";

    // Outside of any checkout there is no commit, so that git need not be there to say so.
    private static bool HasCommit(string path, string against, Shell shell)
    {
        if (path == "-") return false;
        var full = shell.Resolve(path);
        var folder = Directory.Exists(full) ? full : Path.GetDirectoryName(full) ?? full;
        return Checkout.TopOf(RealPath.Of(folder)) is not null
            && new GitFolder(folder).Find(against, out _) is not null;
    }

    private static EnvironmentException Both(string against) => new(Diagnostic
        .Create(DiffDiagnostics.TwoSides, location: null, against)
        .WithHelp($"`./{against}` is the folder, and `{against}{CommitAlone}` the commit"));
}
