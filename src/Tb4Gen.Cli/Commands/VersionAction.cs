using System.CommandLine;
using System.CommandLine.Invocation;

namespace Tb4Gen.Cli.Commands;

/// <summary><c>--version</c>: the name as well, so that the line makes sense in a bug report.</summary>
internal sealed class VersionAction(Shell shell) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        shell.Out.WriteLine($"tb4gen {ToolVersion.Text}");
        return (int)ExitCode.Clean;
    }
}
