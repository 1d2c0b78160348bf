using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Rules;

/// <summary>Turns lists into words for messages.</summary>
internal static class Words
{
    private const int MostNames = 6;

    /// <summary><c>n2</c>, <c>n2 and n3</c>, <c>n2, n3 and n4</c>; long lists end in <c>and 12 more</c>.</summary>
    public static string List(IReadOnlyList<string> names)
    {
        if (names.Count == 0) return "none";
        if (names.Count == 1) return names[0];
        var shown = names.Count > MostNames ? MostNames - 1 : names.Count - 1;
        var last = names.Count > MostNames ? $"{names.Count - shown} more" : names[^1];
        return $"{string.Join(", ", names.Take(shown))} and {last}";
    }

    /// <summary><c>one port</c>, <c>2 ports</c>, <c>no ports</c>.</summary>
    public static string Count(int count, string noun) => count switch
    {
        0 => $"no {noun}s",
        1 => $"one {noun}",
        _ => $"{count} {noun}s",
    };

    /// <summary>
    /// The known name that a wrong one most likely meant; where several are as near, as n2 and n3 to n1, all of them.
    /// </summary>
    public static string DidYouMean(string name, IReadOnlyList<string> known)
    {
        var near = NearestName.Find(name, known);
        var isSure = near is not null && NearestName.Find(name, known.Where(k => k != near)) is null;
        return isSure ? $"did you mean {near}?" : $"there {(known.Count > 1 ? "are" : "is")} {List(known)}";
    }
}
