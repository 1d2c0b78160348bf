namespace Tb4Gen.Core.Rules.Install;

/// <summary>A set of words in one text, parted by blanks and line ends.</summary>
internal static class WordTable
{
    public static bool Contains(ReadOnlySpan<char> table, ReadOnlySpan<char> word)
    {
        foreach (var range in table.SplitAny(' ', '\n', '\r'))
        {
            if (table[range].SequenceEqual(word)) return word.Length > 0;
        }

        return false;
    }

    public static string[] Words(string table) =>
        table.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
