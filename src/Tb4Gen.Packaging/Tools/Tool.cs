using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Diagnostics;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Packaging.Tools;

/// <summary>Another program that does a part of the work: git, gpg, sq, xorriso.</summary>
/// <param name="name">Found in <c>PATH</c>.</param>
/// <param name="help">What to do where it is missing, as a sentence.</param>
/// <param name="hidden">Variables of the environment that it must not see.</param>
internal sealed class Tool(string name, string help, params IReadOnlyList<string> hidden)
{
    public string Name => name;

    /// <summary>Runs it to its end.</summary>
    /// <param name="arguments">Handed over as they are; no shell reads them.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="folder">Working folder; null for that of this process.</param>
    /// <param name="variables">Of the environment, set for it alone.</param>
    /// <param name="stop">Kills it and what it has started.</param>
    /// <exception cref="EnvironmentException">It is not installed, or may not be run.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public ToolResult Run(
        IEnumerable<string> arguments, ReadOnlyMemory<byte> input = default, string? folder = null,
        IReadOnlyDictionary<string, string>? variables = null, CancellationToken stop = default)
    {
        using var process = Start(arguments, folder, variables);
        try
        {
            return Talk(process, input, stop);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private Process Start(
        IEnumerable<string> arguments, string? folder, IReadOnlyDictionary<string, string>? variables)
    {
        var start = new ProcessStartInfo(name, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? "",
        };
        // Its messages are quoted and some are looked into.
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var (variable, value) in variables ?? ReadOnlyDictionary<string, string>.Empty)
        {
            start.Environment[variable] = value;
        }

        foreach (var variable in hidden) start.Environment.Remove(variable);
        try
        {
            return Process.Start(start) ?? throw Missing("it does not start");
        }
        catch (Win32Exception error)
        {
            throw Missing(error.NativeErrorCode == 2 ? "it is not installed" : IoReason.Of(error));
        }
    }

    private static ToolResult Talk(Process process, ReadOnlyMemory<byte> input, CancellationToken stop)
    {
        // All three at once: a program that waits for a full pipe to be read would never end.
        using var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output, stop);
        var error = process.StandardError.ReadToEndAsync(stop);
        var writing = Feed(process, input, stop);
        Task.WhenAll(reading, error, writing, process.WaitForExitAsync(stop)).GetAwaiter().GetResult();
        return new(process.ExitCode, output.ToArray(), error.Result);
    }

    private static async Task Feed(Process process, ReadOnlyMemory<byte> input, CancellationToken stop)
    {
        try
        {
            await using var stream = process.StandardInput.BaseStream;
            await stream.WriteAsync(input, stop).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // It ended without reading all: its exit status says why.
        }
    }

    private EnvironmentException Missing(string reason) => new(Diagnostic
        .Create(EnvironmentDiagnostics.ToolMissing, location: null, name, reason).WithHelp(help));
}
