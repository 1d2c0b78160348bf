using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Cli.Output;

/// <summary>Findings in colour.</summary>
internal sealed class TerminalStyle : IDiagnosticStyle
{
    public static readonly TerminalStyle Instance = new();

    private TerminalStyle()
    {
    }

    public string Main(Severity severity, string text)
    {
        var color = severity switch
        {
            Severity.Error => Ansi.Red,
            Severity.Warning => Ansi.Yellow,
            _ => Ansi.Cyan,
        };
        return color + text + Ansi.Reset;
    }

    public string Related(string text) => Ansi.Cyan + text + Ansi.Reset;

    public string Frame(string text) => Ansi.Blue + text + Ansi.Reset;

    public string Heading(string text) => Ansi.Bold + text + Ansi.Reset;
}
