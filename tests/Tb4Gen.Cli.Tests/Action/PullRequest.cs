using System.Diagnostics;
using Tb4Gen.Tests.Shared;

namespace Tb4Gen.Cli.Tests.Action;

/// <summary>
/// A bare repository with a main branch, a work tree in which a branch is made of it, and what a runner checks out of a
/// pull request: the merge of both or the branch itself, without any other commit or with all of them.
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

    /// <summary>Whether the runner gets the merge that the forge has made, rather than the branch as its author has it.</summary>
    public bool IsMerge { get; init; } = true;

    /// <summary>Whether the runner gets one commit alone.</summary>
    public bool IsShallow { get; init; } = true;

    /// <summary>Of the environment, in the place of what action.yml sets.</summary>
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public void Dispose() => _folder.Dispose();

    public string PathOf(string path) => _folder.PathOf(path);

    /// <summary>A program of the runner, as a shell script.</summary>
    /// <returns>Where it lies.</returns>
    public string WriteProgram(string name, string script)
    {
        _folder.Write($"bin/{name}", $"#!/bin/bash\n{script}\n");
        File.SetUnixFileMode(_folder.PathOf($"bin/{name}"), (UnixFileMode)0b111_101_101);
        return _folder.PathOf($"bin/{name}");
    }

    /// <summary>A cluster file with other keys below <c>mesh</c>.</summary>
    public static string Cluster(string mesh = "mtu: 65520") => $$"""
        cluster: lab
        domain: lab.example
        management: { subnet: 10.11.12.0/24 }
        mesh:
          subnet: 10.100.0.0/24
          {{mesh}}
        hardware:
          ms-01: { ports: { en05: { path: "pci-0000:00:0d.2" }, en06: { path: "pci-0000:00:0d.3" } } }
        defaults: { hardware: ms-01 }
        nodes: { n2: { management: 10.11.12.12 }, n3: { management: 10.11.12.13 }, n4: { management: 10.11.12.14 } }

        """;

    /// <summary>Another cluster file, with what is made of it, pushed to a branch.</summary>
    public void Change(string branch, string mesh)
    {
        Write("cluster.yaml", Cluster(mesh));
        Generate();
        Push(branch);
    }

    public void Write(string path, string content) => _folder.Write($"work/{path}", content);

    public void Generate() => Run(Path.Join(AppContext.BaseDirectory, "tb4gen"), Work, new Dictionary<string, string>(), "generate", "cluster.yaml");

    /// <summary>Commits all that is there, and pushes it to a branch.</summary>
    public void Push(string branch)
    {
        Git(Work, "add", "--all");
        Git(Work, "-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "--quiet", "--allow-empty", "-m", "change");
        Git(Work, "push", "--quiet", "origin", $"HEAD:refs/heads/{branch}");
    }

    /// <summary>Merges main into a branch, as its author does before the forge gets to it.</summary>
    public void MergeMain(string branch)
    {
        Git(Work, "checkout", "--quiet", "--detach", $"origin/{branch}");
        Merge("origin/main");
        Git(Work, "push", "--quiet", "origin", $"HEAD:refs/heads/{branch}");
    }

    /// <summary>Runs the steps of action.yml on a branch, as a runner does.</summary>
    public (int Code, string Output) RunAction(string branch, string api, string token = CommentServer.Token)
    {
        Git(Work, "fetch", "--quiet", "origin");
        var main = Git(Work, "rev-parse", "origin/main").Trim();
        Git(Work, "checkout", "--quiet", "--detach", main);
        Merge($"origin/{branch}");
        Git(Work, "push", "--quiet", "--force", "origin", "HEAD:refs/pull/7/merge");
        Git(Work, "checkout", "--quiet", "--detach", $"origin/{branch}");
        CheckOut(branch);
        var expressions = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["github.token"] = token,
            ["github.api_url"] = api.TrimEnd('/'),
            ["github.repository"] = "lab/sites",
            ["github.event.pull_request.number"] = "7",
            ["github.event.pull_request.base.sha"] = main,
            ["github.event.pull_request.head.sha"] = Git(Work, "rev-parse", $"origin/{branch}").Trim(),
            ["github.action_path"] = Snapshot.PathOf("."),
        };
        foreach (var (name, value) in ActionFile.Inputs) expressions[$"inputs.{name}"] = Resolve(value, expressions);
        var (run, variables) = ActionFile.Steps.Single();
        var environment = variables.ToDictionary(static v => v.Key, v => Resolve(v.Value, expressions));
        environment["GITHUB_ACTIONS"] = "true";
        environment["GITHUB_STEP_SUMMARY"] = _folder.PathOf("summary");
        environment["TB4GEN"] = Path.Join(AppContext.BaseDirectory, "tb4gen");
        foreach (var (name, value) in Variables) environment[name] = value;
        return Run("bash", Runner, environment, "--noprofile", "--norc", "-eo", "pipefail", "-c", run);
    }

    private void CheckOut(string branch)
    {
        if (Directory.Exists(Runner)) Directory.Delete(Runner, recursive: true);
        Git(_folder.Path, "init", "--quiet", "runner");
        Git(Runner, "remote", "add", "origin", $"file://{_folder.PathOf("origin")}");
        string[] depth = IsShallow ? ["--depth=1"] : [];
        Git(Runner, ["fetch", "--quiet", .. depth, "origin", IsMerge ? "refs/pull/7/merge" : $"refs/heads/{branch}"]);
        Git(Runner, "checkout", "--quiet", "--detach", "FETCH_HEAD");
    }

    private void Merge(string other) =>
        Git(Work, "-c", "user.name=a", "-c", "user.email=a@b.example", "merge", "--quiet", "--no-ff", "-m", "merge", other);

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
