using System.Collections.Immutable;

namespace Tb4Gen.Core.Comparison.Statements;

/// <summary>What a file says: by its structure, by its lines where it has none, or both.</summary>
internal sealed class Meaning
{
    public List<Statement> Statements { get; init; } = [];

    /// <summary>The lines that are no statement, without comments.</summary>
    public List<string> Lines { get; init; } = [];

    /// <summary>Whether the values of a key count in their order, as programs of a unit do.</summary>
    public bool IsOrdered { get; init; }

    public static ImmutableArray<Edit> Compare(Meaning before, Meaning after) =>
    [
        .. StatementDiffer.Compare(before.Statements, after.Statements, before.IsOrdered || after.IsOrdered)
            .Select(UdevStatements.Shorten),
        .. LineDiffer.Compare(before.Lines, after.Lines),
    ];
}
