using System.Globalization;
using System.Text;
using Tb4Gen.Cli.Files;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;
using Tb4Gen.Packaging.Files;
using Tb4Gen.Packaging.Tools;

namespace Tb4Gen.Cli.Git;

/// <summary>A folder of a checkout, asked by way of git itself: nothing of the work tree is changed.</summary>
internal sealed class GitFolder
{
    /// <summary>Why no commit has a file, as the end of a sentence.</summary>
    public const string Outside = "it leads out of the git checkout";

    // A hook of git runs with variables that point to another checkout than the folder's.
    private static readonly Tool Git = new(
        "git", "install git", "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX");

    // What git ends with when it cannot work at all.
    private const int Fatal = 128;

    private readonly string _path;
    private readonly Lazy<(string Top, string Prefix)> _place;

    /// <param name="path">Absolute. A commit may have a folder that is there no longer: git then runs above it.</param>
    public GitFolder(string path)
    {
        _path = path;
        while (!Directory.Exists(_path) && Path.GetDirectoryName(_path) is { } parent) _path = parent;
        _place = new(() => PlaceOf(RealPath.Of(path)));
    }

    /// <summary>The top folder of the checkout, absolute.</summary>
    public string Top => _place.Value.Top;

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
        var result = hash.Length == 0
            ? commit
            : Run("show", "--no-patch", "--no-show-signature", "--format=%ct", hash, "--");
        if (hash.Length > 0 && result.Code == 0
            && long.TryParse(Encoding.ASCII.GetString(result.Output).Trim(), CultureInfo.InvariantCulture, out var time))
        {
            reason = "";
            return new(hash, DateTimeOffset.FromUnixTimeSeconds(time));
        }

        reason = result.Error.Length > 0 ? result.Reason : $"there is no commit {revision}{WayToMore()}";
        return null;
    }

    /// <summary>
    /// Which of some files are not as the last commit has them: changed, unknown to git, ignored by it, or outside.
    /// </summary>
    /// <param name="files">Absolute, without a symbolic link before their last name.</param>
    /// <returns>Relative to the top of the checkout; as they are where they are outside of it.</returns>
    public IReadOnlyList<string> Uncommitted(IEnumerable<string> files)
    {
        var byPlace = files.ToLookup(f => Path.GetRelativePath(Top, f).Split(Path.DirectorySeparatorChar)[0] != "..");
        var result = Run([
            "--no-optional-locks", "--literal-pathspecs", "status", "--porcelain", "--ignored",
            "--untracked-files=all", "-z", "--", .. byPlace[true]]);
        if (result.Code != 0) throw Failed(result);
        // Two letters and a blank, then the path.
        var lines = Encoding.UTF8.GetString(result.Output).Split('\0').Where(static l => l.Length > 3);
        return [.. byPlace[false], .. lines.Select(static l => l[3..])];
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
    public SourceFile Read(GitRevision revision, string file) => ReadAll(revision, [file])[file];

    /// <summary>Several files as a commit has them, by one process; symbolic links are followed as on a disk.</summary>
    /// <param name="revision">The commit.</param>
    /// <param name="files">Relative to the folder.</param>
    /// <returns>Each of them: its content, or why there is none.</returns>
    public IReadOnlyDictionary<string, SourceFile> ReadAll(GitRevision revision, IEnumerable<string> files)
    {
        List<(string File, string? Name)> all = [.. files.Distinct(StringComparer.Ordinal).Select(f => (f, NameOf(f)))];
        // A name is a line of what git reads here.
        var asked = all.Where(static f => f.Name?.Contains('\n') == false).ToList();
        var result = all.Except(asked).ToDictionary(
            static f => f.File,
            static f => SourceFile.Unreadable(f.Name is null ? Outside : "its name has a line feed"));
        if (asked.Count == 0) return result;
        var input = string.Concat(asked.Select(f => $"{revision.Hash}:{f.Name}\n"));
        var read = Git.Run(["-C", _path, "cat-file", "--batch", "--follow-symlinks"], Encoding.UTF8.GetBytes(input));
        if (read.Code != 0) throw Failed(read);
        var names = asked.ConvertAll(static f => f.File);
        foreach (var (file, content) in GitBatch.Read(read.Output, names, $"it is not in commit {revision.Short}"))
        {
            result.Add(file, content);
        }

        return result;
    }

    /// <summary>Where text stands in a commit, wherever in the checkout that is.</summary>
    /// <param name="revision">The commit.</param>
    /// <param name="pattern">Of a line, as an extended regular expression.</param>
    /// <param name="globs">Of files, by their last name.</param>
    /// <returns>Each line, with the name of its file from the top of the checkout.</returns>
    public IEnumerable<(string File, string Line)> Search(GitRevision revision, string pattern, params string[] globs)
    {
        var result = Run([
            "grep", "-z", "-I", "--full-name", "--no-line-number", "--no-column", "--no-color", "-E", "-e", pattern,
            revision.Hash, "--", .. globs.Select(static g => $":(top,glob)**/{g}")]);
        if (result.Code > 1) throw Failed(result);
        foreach (var line in Encoding.UTF8.GetString(result.Output).Split('\n'))
        {
            // The name stands behind the commit's.
            if (line.Split('\0') is [var file, var text]) yield return (file[(revision.Hash.Length + 1)..], text);
        }
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
        var result = Run("ls-tree", "--full-tree", "--name-only", "-z", $"{revision.Hash}:{NameOf("")}");
        return result.Code == 0
            ? Encoding.UTF8.GetString(result.Output).Split('\0', StringSplitOptions.RemoveEmptyEntries)
            : null;
    }

    // By the names and not by the links on the way, as git goes by the index: null where it leads out of the checkout.
    private string? NameOf(string file)
    {
        var names = new List<string>();
        foreach (var name in $"{_place.Value.Prefix}/{file}".Split('/'))
        {
            if (name is "" or ".") continue;
            if (name != "..") names.Add(name);
            else if (names.Count == 0) return null;
            else names.RemoveAt(names.Count - 1);
        }

        return string.Join('/', names);
    }

    private (string Top, string Prefix) PlaceOf(string real)
    {
        var top = Checkout.TopOf(real) ?? throw Failed(Run("rev-parse", "--show-toplevel"));
        return (top, Path.GetRelativePath(top, real).Replace('\\', '/'));
    }

    private string WayToMore() =>
        Encoding.ASCII.GetString(Run("rev-parse", "--is-shallow-repository").Output).Trim() == "true"
            ? "; this clone is shallow: `git fetch --unshallow` gets the rest, "
                + "`git fetch --depth=1 origin BRANCH` one, as FETCH_HEAD"
            : "";

    private ToolResult Run(params IEnumerable<string> arguments) => Git.Run(["-C", _path, .. arguments]);

    private static EnvironmentException Failed(ToolResult result) => new(Diagnostic.Create(
        EnvironmentDiagnostics.ToolFailed, location: null, Git.Name, result.Reason));
}
