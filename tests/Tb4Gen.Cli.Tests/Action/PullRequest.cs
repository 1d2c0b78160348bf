using System.Diagnostics;
using Tb4Gen.Tests.Shared;

namespace Tb4Gen.Cli.Tests.Action;

/// <summary>
/// A bare repository with a main branch, a work tree in which a branch is made of it, and what a runner checks out of a
/// pull request: the merge of both, without any other commit.
/// </summary>
internal sealed class PullRequest : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PullRequest(string cluster)
    {
        Git(_folder.Path, "init", "--quiet", "--bare", "--initial-branch=main", "origin");
        Git(_folder.Path, "clone", "--quiet", "origin", "work");
        Git(Work, "checkout", "--quiet", "-B", "main");
        Write("cluster.yaml", cluster);
        Generate();
        Push("main");
    }

    public string Work => _folder.PathOf("work");

    public string Summary => File.Exists(_folder.PathOf("summary")) ? File.ReadAllText(_folder.PathOf("summary")) : "";

    private string Runner => _folder.PathOf("runner");

    public void Dispose() => _folder.Dispose();

    public void Write(string path, string content) => _folder.Write($"work/{path}", content);

    public void Generate() => Run(Path.Join(AppContext.BaseDirectory, "tb4gen"), Work, new Dictionary<string, string>(), "generate", "cluster.yaml");

    /// <summary>Commits all that is there, and pushes it to a branch.</summary>
    public void Push(string branch)
    {
        Git(Work, "add", "--all");
        Git(Work, "-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "--quiet", "--allow-empty", "-m", "change");
        Git(Work, "push", "--quiet", "origin", $"HEAD:refs/heads/{branch}");
    }

    /// <summary>Runs the steps of action.yml on the merge of a branch, as a runner does.</summary>
    public (int Code, string Output) RunAction(string branch, string api, string token = CommentServer.Token)
    {
        Git(Work, "fetch", "--quiet", "origin");
        var main = Git(Work, "rev-parse", "origin/main").Trim();
        Git(Work, "checkout", "--quiet", "--detach", main);
        Git(Work, "-c", "user.name=a", "-c", "user.email=a@b.example", "merge", "--quiet", "--no-ff", "-m", "merge", $"origin/{branch}");
        Git(Work, "push", "--quiet", "--force", "origin", "HEAD:refs/pull/7/merge");
        Git(Work, "checkout", "--quiet", "--detach", $"origin/{branch}");
        if (Directory.Exists(Runner)) Directory.Delete(Runner, recursive: true);
        Git(_folder.Path, "init", "--quiet", "runner");
        Git(Runner, "remote", "add", "origin", $"file://{_folder.PathOf("origin")}");
        Git(Runner, "fetch", "--quiet", "--depth=1", "origin", "refs/pull/7/merge");
        Git(Runner, "checkout", "--quiet", "--detach", "FETCH_HEAD");

        var expressions = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["github.token"] = token,
            ["github.api_url"] = api.TrimEnd('/'),
            ["github.repository"] = "lab/sites",
            ["github.event.pull_request.number"] = "7",
            ["github.event.pull_request.base.sha"] = main,
            ["github.action_path"] = Snapshot.PathOf("."),
        };
        foreach (var (name, value) in ActionFile.Inputs) expressions[$"inputs.{name}"] = Resolve(value, expressions);
        var (run, variables) = ActionFile.Steps.Single();
        var environment = variables.ToDictionary(static v => v.Key, v => Resolve(v.Value, expressions));
        environment["GITHUB_ACTIONS"] = "true";
        environment["GITHUB_STEP_SUMMARY"] = _folder.PathOf("summary");
        environment["TB4GEN"] = Path.Join(AppContext.BaseDirectory, "tb4gen");
        return Run("bash", Runner, environment, "--noprofile", "--norc", "-eo", "pipefail", "-c", run);
    }

    // As the runner puts values in place of expressions.
    private static string Resolve(string text, Dictionary<string, string> expressions) =>
        text.StartsWith("${{ ", StringComparison.Ordinal) ? expressions[text[4..^3]] : text;

    public static string Git(string folder, params string[] arguments)
    {
        var (code, output) = Run("git", folder, new Dictionary<string, string>(), arguments);
        return code == 0 ? output : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {output}");
    }

    private static (int Code, string Output) Run(
        string program, string folder, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables) start.Environment[name] = value;
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        // As GitHub's server has it: a commit of its own is given out by its hash.
        start.Environment["GIT_CONFIG_COUNT"] = "1";
        start.Environment["GIT_CONFIG_KEY_0"] = "uploadpack.allowAnySHA1InWant";
        start.Environment["GIT_CONFIG_VALUE_0"] = "true";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
