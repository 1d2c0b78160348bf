using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Files;
using Tb4Gen.Packaging.Tools;

namespace Tb4Gen.Packaging.Apt.Signing;

/// <summary>A signing program that did not do its part.</summary>
internal static class SigningFailure
{
    /// <summary>What it printed, where it ended well.</summary>
    /// <exception cref="OperationCanceledException">
    /// The run was stopped: Ctrl-C reaches the program as well, which may end first.
    /// </exception>
    /// <exception cref="EnvironmentException">It failed.</exception>
    public static byte[] OutputOf(Tool tool, ToolResult result, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        return result.Code == 0 && result.Output.Length > 0
            ? result.Output
            : throw new EnvironmentException(Diagnostic
                .Create(RepositoryDiagnostics.NotSigned, location: null, tool.Name, result.Reason)
                .WithHelp("a key with a passphrase needs a terminal to ask on: `GPG_TTY=$(tty)` tells gpg which"));
    }
}
