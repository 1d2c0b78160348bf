using System.Diagnostics;
using Xunit;

namespace Tb4Gen.Core.Tests.Attacks;

/// <summary>The real shell, where there is one.</summary>
internal static class Bash
{
    private const string Program = "/bin/bash";

    /// <summary>Skips the test, with the reason, where the shell is not there.</summary>
    public static void Require() => Assert.SkipUnless(File.Exists(Program), $"{Program} is not installed");

    /// <returns>What it prints.</returns>
    public static string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0 && errors.Result.Length == 0, $"bash {string.Join(' ', arguments)}: {errors.Result}");
        return output;
    }
}
