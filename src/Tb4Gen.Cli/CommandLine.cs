using System.CommandLine;
using System.CommandLine.Invocation;
using Tb4Gen.Cli.Commands;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Cli;

/// <summary>Arguments in, exit code out.</summary>
internal static class CommandLine
{
    public static ExitCode Run(string[] args, Shell shell)
    {
        try
        {
            var code = Invoke(args, shell);
            shell.Out.Flush();
            shell.Error.Flush();
            return code;
        }
        catch (EnvironmentException error)
        {
            return Stop(shell, DiagnosticText.Render(error.Finding).TrimEnd('\n'), ExitCode.Environment);
        }
        catch (OperationCanceledException)
        {
            return Stop(shell, "tb4gen: interrupted; nothing was changed", ExitCode.Interrupted);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Stop(shell, $"tb4gen: {IoReason.Of(error)}", ExitCode.Environment);
        }
    }

    private static ExitCode Invoke(string[] args, Shell shell)
    {
        var result = TopCommand.Create(shell).Parse(args);
        // Actions that clear errors, such as help, are shown whatever else stands on the line.
        var isChecked = result.Action is null or ParseErrorAction or { ClearsParseErrors: false };
        if (isChecked && UsageProblem.Of(result) is { } problem)
        {
            return ReportUsage(problem, result.CommandResult.Command, shell);
        }

        return (ExitCode)result.Invoke(new InvocationConfiguration
        {
            Output = shell.Out,
            Error = shell.Error,
            EnableDefaultExceptionHandler = false,
            // Its handler of Ctrl-C would end the process before `generate` has tidied up.
            ProcessTerminationTimeout = null,
        });
    }

    private static ExitCode ReportUsage(string problem, Command command, Shell shell)
    {
        var name = command is RootCommand ? "tb4gen" : $"tb4gen {command.Name}";
        shell.Error.WriteLine($"tb4gen: {problem}");
        shell.Error.WriteLine($"run `{name} --help` for its arguments and examples");
        return ExitCode.Usage;
    }

    private static ExitCode Stop(Shell shell, string reason, ExitCode code)
    {
        try
        {
            shell.Error.WriteLine(reason);
            shell.Error.Flush();
        }
        catch (IOException)
        {
            // Standard error is gone as well: the exit code is all that is left to say it.
        }

        return code;
    }
}
