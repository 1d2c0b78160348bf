namespace Tb4Gen.Core.Comparison;

/// <summary>Shows lists of names, which may be those of hundreds of nodes.</summary>
public static class Names
{
    private const int Most = 12;

    /// <summary>All of them, or the first and how many more.</summary>
    public static string Join(IReadOnlyList<string> names) => names.Count <= Most
        ? string.Join(", ", names)
        : $"{string.Join(", ", names.Take(Most - 2))} and {names.Count - Most + 2} more";
}
