using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Tb4Gen.Cli.Commands;

/// <summary><c>--help</c>: the library's own page, and below it how the command is used.</summary>
internal sealed class HelpWithExamples(HelpAction help, Shell shell) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        help.MaxWidth = shell.Width();
        help.Invoke(parseResult);
        shell.Out.Write(Examples.Of(parseResult.CommandResult.Command.Name));
        return (int)ExitCode.Clean;
    }
}
