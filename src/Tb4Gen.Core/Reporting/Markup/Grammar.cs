using System.Collections.Frozen;
using Tb4Gen.Core.Rendering;

namespace Tb4Gen.Core.Reporting.Markup;

/// <summary>What the lines of a format are made of, as far as colours go.</summary>
internal sealed record Grammar
{
    private static readonly FrozenSet<string> ShellWords = FrozenSet.Create(
        StringComparer.Ordinal, "if", "then", "else", "elif", "fi", "for", "while", "until", "do", "done", "case",
        "esac", "in", "function", "return", "local", "exit", "break", "continue", "set", "trap", "export", "readonly",
        "shift");

    private static readonly FrozenSet<string> StanzaWords = FrozenSet.Create(
        StringComparer.Ordinal, "auto", "iface", "inet", "inet6", "manual", "static", "mtu", "address", "source");

    private static readonly FrozenSet<string> Literals =
        FrozenSet.Create(StringComparer.Ordinal, "true", "false", "null");

    /// <summary>A line that begins with one of these is a comment.</summary>
    public string Comments { get; init; } = "#";

    /// <summary>Whether a comment may stand behind something else.</summary>
    public bool HasTrailingComments { get; init; }

    /// <summary>Whether <c>[x]</c> at the start of a line is a heading.</summary>
    public bool HasSections { get; init; }

    /// <summary>What ends a key at the start of a line; NUL where there are none.</summary>
    public char KeyEnd { get; init; }

    /// <summary>Whether <c>$x</c> is a variable.</summary>
    public bool HasVariables { get; init; }

    /// <summary>Whether quotes enclose strings.</summary>
    public bool HasStrings { get; init; } = true;

    public FrozenSet<string> Words { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Null for a format in which nothing is marked.</summary>
    public static Grammar? Of(ArtifactFormat format) => format switch
    {
        ArtifactFormat.Unit or ArtifactFormat.Link or ArtifactFormat.Ini =>
            new() { HasSections = true, KeyEnd = '=', Comments = "#;", HasStrings = false },
        ArtifactFormat.Sysctl => new() { KeyEnd = '=', Comments = "#;" },
        ArtifactFormat.Toml => new() { HasSections = true, KeyEnd = '=', HasTrailingComments = true, Words = Literals },
        ArtifactFormat.Yaml => new() { KeyEnd = ':', HasTrailingComments = true, Words = Literals },
        ArtifactFormat.Json => new() { KeyEnd = ':', Comments = "", Words = Literals },
        ArtifactFormat.Control => new() { KeyEnd = ':', HasStrings = false },
        ArtifactFormat.Udev => new() { HasVariables = true },
        ArtifactFormat.Interfaces => new() { Words = StanzaWords, HasStrings = false },
        ArtifactFormat.Sh => new() { HasTrailingComments = true, HasVariables = true, Words = ShellWords },
        ArtifactFormat.Text => new() { Comments = "#!", HasStrings = false },
        _ => null,
    };
}
