namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>Words for messages about names.</summary>
internal static class Names
{
    /// <summary>Behind a wrong name: the nearest known one, or nothing.</summary>
    public static string Hint(string name, IEnumerable<string> known) =>
        Nearest(name, known) is { } nearest ? $" (did you mean `{nearest}`?)" : "";

    public static string List(IEnumerable<string> names)
    {
        var text = string.Join(", ", names.OrderBy(static n => n, StringComparer.Ordinal));
        return text.Length == 0 ? "nothing" : text;
    }

    /// <summary>About a variable that a function's body names, and that comes up behind the function.</summary>
    public static string Late(string name) =>
        $"`{name}` is first assigned behind this function: assign it before, or hand it over as an argument";

    /// <summary>C# name of a variable, to which a number is added.</summary>
    public static string Variable(string name) => "var_" + name.TrimStart('$');

    /// <summary>At most a third of the letters may differ: a wrong hint costs more than none.</summary>
    public static string? Nearest(string name, IEnumerable<string> known)
    {
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in known)
        {
            var distance = Distance(name, candidate);
            if (distance < bestDistance) (best, bestDistance) = (candidate, distance);
        }

        return best is not null && bestDistance <= Math.Max(1, Math.Max(name.Length, best.Length) / 3) ? best : null;
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours.</summary>
    private static int Distance(string a, string b)
    {
        if (a.Length > 64 || Math.Abs(a.Length - b.Length) > 8) return int.MaxValue;
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + cost);
                var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                rows[i, j] = swapped ? Math.Min(value, rows[i - 2, j - 2] + 1) : value;
            }
        }

        return rows[a.Length, b.Length];
    }
}
