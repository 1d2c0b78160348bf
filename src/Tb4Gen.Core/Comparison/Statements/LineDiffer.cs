using DiffPlex;

namespace Tb4Gen.Core.Comparison.Statements;

/// <summary>Compares texts by their lines.</summary>
internal static class LineDiffer
{
    /// <summary>An edit for each line that is gone or new, in their order; a line in place of one is one of each.</summary>
    public static IEnumerable<Edit> Compare(List<string> before, List<string> after)
    {
        if (before.SequenceEqual(after, StringComparer.Ordinal)) yield break;
        var differences = Differ.Instance.CreateLineDiffs(Join(before), Join(after), ignoreWhitespace: false);
        foreach (var block in differences.DiffBlocks)
        {
            for (var i = 0; i < block.DeleteCountA; i++)
            {
                yield return new("", "", differences.PiecesOld[block.DeleteStartA + i], null);
            }

            for (var i = 0; i < block.InsertCountB; i++)
            {
                yield return new("", "", null, differences.PiecesNew[block.InsertStartB + i]);
            }
        }
    }

    private static string Join(List<string> lines) => string.Join('\n', lines);
}
