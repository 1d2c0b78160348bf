using System.Globalization;
using System.Text;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Files;
using Tb4Gen.Packaging.Tools;

namespace Tb4Gen.Cli.Git;

/// <summary>A folder of a checkout, asked by way of git itself: nothing of the work tree is changed.</summary>
/// <param name="path">Absolute.</param>
internal sealed class GitFolder(string path)
{
    // A hook of git runs with variables that point to another checkout than the folder's.
    private static readonly Tool Git = new(
        "git", "install git", "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX");

    // What git ends with when it cannot work at all.
    private const int Fatal = 128;

    /// <summary>The commit behind a name.</summary>
    /// <returns>Null where there is none, or the folder belongs to no checkout; <paramref name="reason"/> says it.</returns>
    /// <exception cref="EnvironmentException">git cannot read the checkout.</exception>
    public GitRevision? Find(string revision, out string reason)
    {
        // The name of a commit and nothing else: a file of that name, or an option, would be taken for one.
        var commit = Run("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
        var isOutside = commit.Error.Contains("not a git repository", StringComparison.Ordinal);
        if (commit.Code == Fatal && !isOutside) throw Failed(commit);
        var hash = Encoding.ASCII.GetString(commit.Output).Trim();
        var result = hash.Length == 0 ? commit : Run("show", "--no-patch", "--no-show-signature", "--format=%ct", hash);
        if (hash.Length > 0 && result.Code == 0
            && long.TryParse(Encoding.ASCII.GetString(result.Output).Trim(), CultureInfo.InvariantCulture, out var time))
        {
            reason = "";
            return new(hash, DateTimeOffset.FromUnixTimeSeconds(time));
        }

        reason = result.Error.Length > 0 ? result.Reason : $"there is no commit {revision}";
        return null;
    }

    /// <summary>Which of some files are not as the last commit has them: changed, unknown to git, or ignored by it.</summary>
    /// <param name="files">Relative to the folder, or absolute.</param>
    /// <returns>Relative to the top of the checkout.</returns>
    public IReadOnlyList<string> Uncommitted(IEnumerable<string> files)
    {
        var result = Run(
            ["--no-optional-locks", "--literal-pathspecs", "status", "--porcelain", "--ignored", "--untracked-files=all", "-z", "--", .. files]);
        if (result.Code != 0) throw Failed(result);
        // Two letters and a blank, then the path.
        return [.. Encoding.UTF8.GetString(result.Output).Split('\0').Where(static l => l.Length > 3).Select(static l => l[3..])];
    }

    /// <summary>Which of some files git keeps.</summary>
    /// <param name="files">Absolute; they need not exist.</param>
    /// <returns>Relative to the folder.</returns>
    public IReadOnlyList<string> Tracked(IEnumerable<string> files)
    {
        var result = Run(["--literal-pathspecs", "ls-files", "-z", "--", .. files]);
        return result.Code == 0
            ? Encoding.UTF8.GetString(result.Output).Split('\0', StringSplitOptions.RemoveEmptyEntries)
            : throw Failed(result);
    }

    /// <summary>Whether git would leave a file alone that is not there yet.</summary>
    /// <param name="file">Absolute.</param>
    public bool IsIgnored(string file)
    {
        var result = Run("check-ignore", "--quiet", "--", file);
        return result.Code == Fatal ? throw Failed(result) : result.Code == 0;
    }

    /// <summary>A file as a commit has it.</summary>
    /// <param name="revision">The commit.</param>
    /// <param name="file">Relative to the folder.</param>
    /// <returns>Null where it has no such file.</returns>
    public byte[]? Read(GitRevision revision, string file)
    {
        var result = Run("cat-file", "blob", $"{revision.Hash}:./{file}");
        return result.Code == 0 ? result.Output : null;
    }

    /// <summary>Several files as a commit has them, by one process.</summary>
    /// <param name="revision">The commit.</param>
    /// <param name="files">Relative to the folder.</param>
    /// <returns>Those that it has.</returns>
    public IReadOnlyDictionary<string, byte[]> ReadAll(GitRevision revision, IEnumerable<string> files)
    {
        // A name is a line of what git reads here.
        List<string> names = [.. files.Where(static f => !f.Contains('\n')).Distinct(StringComparer.Ordinal)];
        if (names.Count == 0) return new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var input = string.Concat(names.Select(n => $"{revision.Hash}:./{n}\n"));
        var result = Git.Run(["-C", path, "cat-file", "--batch"], Encoding.UTF8.GetBytes(input));
        return result.Code == 0 ? GitBatch.Read(result.Output, names) : throw Failed(result);
    }

    /// <summary>The last commit that has changed something.</summary>
    /// <param name="below">Absolute.</param>
    /// <returns>Null where none has, or the folder belongs to no checkout.</returns>
    public GitRevision? LastOf(string below)
    {
        var result = Run("--literal-pathspecs", "log", "-1", "--no-show-signature", "--format=%H", "--", below);
        var hash = Encoding.ASCII.GetString(result.Output).Trim();
        return result.Code == 0 && hash.Length > 0 ? Find(hash, out _) : null;
    }

    /// <summary>The names of what a commit has in this folder.</summary>
    /// <returns>Null where it has no such folder.</returns>
    public IReadOnlyList<string>? List(GitRevision revision)
    {
        var result = Run("ls-tree", "--full-tree", "--name-only", "-z", $"{revision.Hash}:./");
        return result.Code == 0
            ? Encoding.UTF8.GetString(result.Output).Split('\0', StringSplitOptions.RemoveEmptyEntries)
            : null;
    }

    private ToolResult Run(params IEnumerable<string> arguments) => Git.Run(["-C", path, .. arguments]);

    private static EnvironmentException Failed(ToolResult result) => new(Diagnostic.Create(
        EnvironmentDiagnostics.ToolFailed, location: null, Git.Name, result.Reason));
}
