using System.Buffers;
using System.Diagnostics;
using System.Text;

namespace Tb4Gen.Cli.Tests.Scripts;

/// <summary>
/// Runs the commands of a script in a folder of its own: <c>tb4gen</c> in this process, all else in a shell.
/// </summary>
internal sealed class ScriptRunner(string folder)
{
    private const string Tool = "tb4gen ";

    // Pipes, redirections and expansions are the shell's business.
    private static readonly SearchValues<char> ShellCharacters = SearchValues.Create("|<>;&$*");

    /// <summary>The step with what it printed and how it ended.</summary>
    public ScriptStep Run(ScriptStep step)
    {
        if (step.Command is not { } command) return step;
        var (output, error, code) = IsPlain(command) ? RunHere(command) : RunShell(command);
        return step with { Out = Clean(output), Error = Clean(error), ExitCode = code };
    }

    private static bool IsPlain(string command) =>
        $"{CommandOf(command)} ".StartsWith(Tool, StringComparison.Ordinal)
        && !command.AsSpan().ContainsAny(ShellCharacters);

    private static string CommandOf(string command)
    {
        var words = command.Split(' ').SkipWhile(static w => w.Contains('=') && !w.StartsWith('-'));
        return string.Join(' ', words);
    }

    private (string Out, string Error, int Code) RunHere(string command)
    {
        var variables = command.Split(' ').TakeWhile(static w => w.Contains('=') && !w.StartsWith('-'))
            .Select(static w => w.Split('=', 2)).ToDictionary(static w => w[0], static w => w[1]);
        var args = Words(CommandOf(command)).Skip(1).ToArray();
        var shell = new TestShell(folder, variables);
        var code = CommandLine.Run(args, shell.Shell);
        return (shell.Out, shell.Error, (int)code);
    }

    private (string Out, string Error, int Code) RunShell(string command)
    {
        var start = new ProcessStartInfo("bash", ["-c", command])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Of whoever runs the tests: scripts say for themselves whether they want colours.
        start.Environment.Remove("NO_COLOR");
        start.Environment["PATH"] = $"{AppContext.BaseDirectory}:{start.Environment["PATH"]}";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("bash does not start");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output, error.Result, process.ExitCode);
    }

    private string Clean(string text) => text.Replace(folder, "{folder}", StringComparison.Ordinal)
        .Replace("\e", "\\e", StringComparison.Ordinal);

    private static List<string> Words(string command)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var isQuoted = false;
        foreach (var c in command + " ")
        {
            if (c == '\'')
            {
                isQuoted = !isQuoted;
            }
            else if (c != ' ' || isQuoted)
            {
                word.Append(c);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }
}
