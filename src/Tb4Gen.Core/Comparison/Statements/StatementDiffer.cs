namespace Tb4Gen.Core.Comparison.Statements;

/// <summary>Compares what two files say, wherever in them they say it.</summary>
internal static class StatementDiffer
{
    /// <param name="before">The old file.</param>
    /// <param name="after">The new one.</param>
    /// <param name="isOrdered">Whether the values of a key count in their order.</param>
    /// <returns>In the order of the old file, what is only in the new one behind it.</returns>
    public static IEnumerable<Edit> Compare(List<Statement> before, List<Statement> after, bool isOrdered)
    {
        var (old, now) = (ByKey(before), ByKey(after));
        var whole = OnOneSide(before, after);
        HashSet<string> told = new(StringComparer.Ordinal);
        foreach (var (section, key) in old.Keys.Concat(now.Keys).Distinct())
        {
            if (whole.Contains(section))
            {
                if (told.Add(section)) yield return new(section, "", TextOf(section, before), TextOf(section, after));
                continue;
            }

            List<Statement> none = [];
            var (a, b) = (old.GetValueOrDefault((section, key), none), now.GetValueOrDefault((section, key), none));
            foreach (var edit in CompareValues(section, key, a, b, isOrdered)) yield return edit;
        }
    }

    private static Dictionary<(string Section, string Key), List<Statement>> ByKey(List<Statement> statements)
    {
        Dictionary<(string, string), List<Statement>> result = [];
        foreach (var statement in statements)
        {
            var key = (statement.Section, statement.Key);
            if (!result.TryGetValue(key, out var list)) result.Add(key, list = []);
            list.Add(statement);
        }

        return result;
    }

    private static HashSet<string> OnOneSide(List<Statement> before, List<Statement> after)
    {
        var result = SectionsOf(before);
        result.SymmetricExceptWith(SectionsOf(after));
        return result;
    }

    private static HashSet<string> SectionsOf(List<Statement> statements) => statements
        .Where(static s => s.Section.Length > 0 && !s.StaysApart).Select(static s => s.Section)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Null where there is no such section; empty where it has nothing in it.</summary>
    private static string? TextOf(string section, List<Statement> statements)
    {
        var inside = statements.Where(s => s.Section == section).ToList();
        var words = inside.Where(static s => s.Key.Length > 0 && !s.IsDerived)
            .Select(static s => s.Value.Length == 0 ? s.Key : $"{s.Key} {s.Value}");
        return inside.Count == 0 ? null : string.Join(", ", words);
    }

    private static IEnumerable<Edit> CompareValues(
        string section, string key, List<Statement> before, List<Statement> after, bool isOrdered)
    {
        var (old, now) = (ValuesOf(before), ValuesOf(after));
        if (old.SequenceEqual(now, StringComparer.Ordinal)) return [];
        if (before.Concat(after).Any(static s => s.IsDerived)) return [new(section, key, null, null)];
        var (gone, come) = (Less(old, now), Less(now, old));
        if (gone.Count == 0 && come.Count == 0)
        {
            return isOrdered ? [new(section, key, string.Join(", ", old), string.Join(", ", now))] : [];
        }

        return gone.Count == come.Count
            ? gone.Zip(come, (a, b) => new Edit(section, key, a, b))
            : gone.Select(v => new Edit(section, key, v, null)).Concat(come.Select(v => new Edit(section, key, null, v)));
    }

    private static List<string> ValuesOf(List<Statement> statements) => [.. statements.Select(static s => s.Value)];

    /// <summary>Those of the first that the second has not as often.</summary>
    private static List<string> Less(List<string> values, List<string> others)
    {
        var rest = new List<string>(others);
        return [.. values.Where(v => !rest.Remove(v))];
    }
}
