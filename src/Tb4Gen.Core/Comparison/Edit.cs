namespace Tb4Gen.Core.Comparison;

/// <summary>One thing that a file says otherwise.</summary>
/// <param name="Section">Heading, stanza, path or block that it is in, as people write it; empty where there is none.</param>
/// <param name="Key">What is set; empty for a line of text, and where all of a section comes or goes.</param>
/// <param name="Before">The old value or line; null where it is new.</param>
/// <param name="After">The new value or line; null where it is gone. Both are null where values follow others.</param>
public sealed record Edit(string Section, string Key, string? Before, string? After)
{
    /// <summary>What it is about; empty for a line of text.</summary>
    public string Name => Section.Length == 0 || Key.Length == 0 ? Section + Key : $"{Section} {Key}";

    /// <summary>Whether one value takes the place of another.</summary>
    public bool IsReplaced => Before is not null && After is not null;
}
