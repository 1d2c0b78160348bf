namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>
/// Sets of characters, written as in a regular expression's brackets: <c>a-z0-9_.</c>, a dash at the end for itself.
/// </summary>
internal static class Alphabet
{
    public static bool Overlap(string alphabet, string other) => Expand(alphabet).Overlaps(Expand(other));

    public static HashSet<char> Expand(string alphabet)
    {
        var characters = new HashSet<char>();
        for (var i = 0; i < alphabet.Length; i++)
        {
            var isRange = i + 2 < alphabet.Length && alphabet[i + 1] == '-';
            var last = isRange ? alphabet[i + 2] : alphabet[i];
            for (var c = alphabet[i]; c <= last; c++) characters.Add(c);
            if (isRange) i += 2;
        }

        return characters;
    }
}
