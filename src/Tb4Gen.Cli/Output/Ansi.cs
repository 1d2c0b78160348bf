namespace Tb4Gen.Cli.Output;

/// <summary>Colours by the escapes that every terminal of today knows (ECMA-48, SGR).</summary>
internal static class Ansi
{
    public const string Bold = "\e[1m";
    public const string Red = "\e[1;31m";
    public const string Green = "\e[32m";
    public const string Yellow = "\e[1;33m";
    public const string Blue = "\e[34m";
    public const string Cyan = "\e[36m";
    public const string Reset = "\e[0m";

    /// <summary>
    /// Whether to colour: no-color.org and bixense.com/clicolors. A wish not to have colours wins over one to have
    /// them.
    /// </summary>
    public static bool IsWanted(Shell shell, bool isTerminal, bool isRefused)
    {
        if (isRefused || shell.Variable("NO_COLOR") is { Length: > 0 }) return false;
        if (shell.Variable("CLICOLOR_FORCE") is { Length: > 0 } force && force != "0") return true;
        return isTerminal && shell.Variable("TERM") is not "dumb";
    }
}
