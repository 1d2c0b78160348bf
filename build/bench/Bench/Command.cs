using System.Diagnostics;

namespace Tb4Gen.Bench;

/// <summary>A program whose whole run is timed, from the start of the process to its end.</summary>
internal sealed class Command(string program, params string[] arguments)
{
    /// <summary>A folder to delete before each run, outside of the measured time.</summary>
    public string? FreshFolder { get; init; }

    /// <returns>Milliseconds.</returns>
    /// <exception cref="InvalidOperationException">The program failed: its time would mean nothing.</exception>
    public double Run()
    {
        if (FreshFolder is not null && Directory.Exists(FreshFolder)) Directory.Delete(FreshFolder, recursive: true);
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var elapsed = clock.Elapsed.TotalMilliseconds;
        return process.ExitCode == 0
            ? elapsed
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {process.ExitCode}\n{errors.Result}");
    }
}
