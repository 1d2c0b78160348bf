namespace Tb4Gen.Core.Comparison.Statements;

/// <summary>One thing that a file says. The same key may stand several times in a section.</summary>
/// <param name="Section">As in <see cref="Edit.Section"/>.</param>
/// <param name="Key">Never empty but for the presence of the section itself.</param>
/// <param name="Value">Empty where the key says all.</param>
internal readonly record struct Statement(string Section, string Key, string Value)
{
    /// <summary>
    /// Whether the value follows from others that are compared as well, so that it is enough to know that it is another.
    /// </summary>
    public bool IsDerived { get; init; }

    /// <summary>Whether it is told by itself also where all of its section comes or goes.</summary>
    public bool StaysApart { get; init; }
}
