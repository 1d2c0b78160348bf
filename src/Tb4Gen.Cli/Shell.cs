using System.Text;

namespace Tb4Gen.Cli;

/// <summary>All that a command sees of the process around it, so that tests can run many of them in one.</summary>
internal sealed record Shell
{
    /// <summary>The working folder: relative paths start here.</summary>
    public required string Directory { get; init; }

    public required Stream Input { get; init; }

    /// <summary>Results.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Findings, and why a run failed.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The value of an environment variable, or null.</summary>
    public required Func<string, string?> Variable { get; init; }

    public required bool OutIsTerminal { get; init; }

    public required bool ErrorIsTerminal { get; init; }

    /// <summary>
    /// Whether a person looks at the results on a terminal that can place text. Tables and trees are for them alone: what
    /// reads a pipe gets lines.
    /// </summary>
    public bool OutIsScreen => OutIsTerminal && Variable("TERM") is not "dumb";

    /// <summary>Columns to which help is wrapped. Asked for only then, since it wakes up the terminal.</summary>
    public required Func<int> Width { get; init; }

    /// <summary>
    /// The process as it is. Its streams are opened here rather than taken from <see cref="Console"/>, which reads the
    /// terminal's description first; that alone costs more than most commands.
    /// </summary>
    public static Shell OfProcess() => new()
    {
        Directory = Environment.CurrentDirectory,
        Input = Console.OpenStandardInput(),
        Out = Writer(Console.OpenStandardOutput()),
        Error = Writer(Console.OpenStandardError()),
        Variable = Environment.GetEnvironmentVariable,
        OutIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Width = static () => Console.IsOutputRedirected ? 100 : Math.Clamp(Console.WindowWidth, 60, 120),
    };

    /// <summary>An absolute path of what the user named.</summary>
    public string Resolve(string path) => Path.GetFullPath(path, Directory);

    // A UTF-8 without byte order mark, whatever the locale says: the output is the same bytes everywhere.
    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(false), 4096) { NewLine = "\n" };
}
