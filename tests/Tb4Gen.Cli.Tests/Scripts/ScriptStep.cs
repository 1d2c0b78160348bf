using System.Globalization;

namespace Tb4Gen.Cli.Tests.Scripts;

/// <summary>One command of a script and what it is expected to print.</summary>
internal sealed record ScriptStep
{
    /// <summary>The lines before the command.</summary>
    public string Prose { get; init; } = "";

    /// <summary>Null for the prose behind the last command.</summary>
    public string? Command { get; init; }

    public string Out { get; init; } = "";

    public string Error { get; init; } = "";

    public int ExitCode { get; init; }

    /// <summary>Adds a line below a command; false where the line is none that expects something.</summary>
    public bool TryAddExpectation(string line, out ScriptStep next)
    {
        next = line switch
        {
            ['|', ..] => this with { Out = $"{Out}{TextOf(line)}\n" },
            ['!', ..] => this with { Error = $"{Error}{TextOf(line)}\n" },
            ['?', ' ', .. var code] => this with { ExitCode = int.Parse(code, CultureInfo.InvariantCulture) },
            _ => this,
        };
        return next != this;
    }

    public string Print()
    {
        if (Command is null) return Prose;
        var code = ExitCode == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"? {ExitCode}\n");
        return $"{Prose}$ {Command}\n{Mark('|', Out)}{Mark('!', Error)}{code}";
    }

    // Escapes of colours are shown by their name, since the script is a text that people read.
    private static string Mark(char mark, string text) => text.Length == 0
        ? ""
        : string.Concat(text.TrimEnd('\n').Split('\n').Select(l => l.Length == 0 ? $"{mark}\n" : $"{mark} {l}\n"));

    private static string TextOf(string line) => line.Length > 2 ? line[2..] : "";
}
