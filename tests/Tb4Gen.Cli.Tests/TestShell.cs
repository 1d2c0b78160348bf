namespace Tb4Gen.Cli.Tests;

/// <summary>A shell whose streams are strings.</summary>
internal sealed class TestShell
{
    public TestShell(string folder, IReadOnlyDictionary<string, string>? variables = null)
    {
        Shell = new Shell
        {
            Directory = folder,
            Input = Stream.Null,
            Out = new StringWriter { NewLine = "\n" },
            Error = new StringWriter { NewLine = "\n" },
            Variable = name => variables is not null && variables.TryGetValue(name, out var value) ? value : null,
            OutIsTerminal = false,
            ErrorIsTerminal = false,
            Width = static () => 100,
        };
    }

    public Shell Shell { get; init; }

    public string Out => Shell.Out.ToString() ?? "";

    public string Error => Shell.Error.ToString() ?? "";
}
