using System.Diagnostics;

namespace Tb4Gen.Cli.Tests.Files;

/// <summary>The program as a process of its own, for what cannot be shown inside of one.</summary>
internal static class Tool
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "tb4gen");

    /// <summary>Whoever runs the tests in the background lets them ignore SIGINT, and so would what they start.</summary>
    public static Process Start(string folder, params string[] args) =>
        Start("env", folder, ["--default-signal=INT", Path, .. args]);

    public static Process StartShell(string folder, string command) => Start("bash", folder, "-c", command);

    /// <summary>
    /// SIGINT, once the program listens to it: .NET starts a thread of that name with the first registration.
    /// </summary>
    public static Process InterruptOnceHeard(Process run) => StartShell(
        "/",
        $"while kill -0 {run.Id}; do if grep -qsx '.NET SigHandler' /proc/{run.Id}/task/*/comm; then break; fi; sleep 0.1; done; sleep 1; kill -INT {run.Id}");

    private static Process Start(string program, string folder, params string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start");
    }

    /// <summary>Waits for the end.</summary>
    public static (int Code, string Error) Finish(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        _ = output.Result;
        return (process.ExitCode, error);
    }
}
