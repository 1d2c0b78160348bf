using System.Diagnostics;

namespace Tb4Gen.Cli.Tests.Git;

/// <summary>A checkout of its own, with the same hashes in every run.</summary>
internal sealed class GitSample : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public GitSample() => Git("init", "--quiet");

    public string Path => _folder.Path;

    public void Dispose() => _folder.Dispose();

    public void Write(string path, string content) => _folder.Write(path, content);

    /// <summary>Commits all that is there, and returns the hash.</summary>
    public string Commit(int day)
    {
        Git("add", "--all");
        Git("-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "--quiet", "-m", $"day {day}",
            $"--date=2026-01-{day:D2}T12:00:00Z");
        return Git("rev-parse", "HEAD").Trim();
    }

    private string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", Path, .. arguments]) { RedirectStandardOutput = true };
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        if (arguments[^1].StartsWith("--date=", StringComparison.Ordinal))
        {
            start.Environment["GIT_COMMITTER_DATE"] = arguments[^1][7..];
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("git does not start");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"git {string.Join(' ', arguments)}");
    }
}
