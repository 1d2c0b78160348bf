using System.Diagnostics;

namespace Tb4Gen.Cli.Tests.Files;

/// <summary>The program as a process of its own, for what cannot be shown inside of one.</summary>
internal static class Tool
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "tb4gen");

    public static Process Start(string folder, params string[] args) => Start(Path, folder, args);

    public static Process StartShell(string folder, string command) => Start("bash", folder, "-c", command);

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
