using Tb4Gen.Core.Verification.Formats;

namespace Tb4Gen.Core.Comparison.Statements;

/// <summary>What udev rules say: each is one statement, since its matches belong to what it sets.</summary>
internal static class UdevStatements
{
    private const string Separator = ", ";

    public static List<Statement> Of(UdevDocument document) =>
        [.. document.Rules.Select(static r => new Statement("", "rule", string.Join(Separator, r.Tokens.Select(Show))))];

    /// <summary>A rule in place of one: only the parts of both that differ.</summary>
    public static Edit Shorten(Edit edit)
    {
        if (edit is not { Key: "rule", Before: { } before, After: { } after }) return edit;
        var (old, now) = (before.Split(Separator), after.Split(Separator));
        var (gone, come) = (old.Except(now).ToList(), now.Except(old).ToList());
        // A rule that only lost or only gained a part is clearer as a whole.
        return gone.Count == 0 || come.Count == 0
            ? edit
            : edit with { Before = string.Join(Separator, gone), After = string.Join(Separator, come) };
    }

    private static string Show(UdevToken token)
    {
        var key = token.Attribute.Length == 0 ? token.Key : $"{token.Key}{{{token.Attribute}}}";
        return $"{key}{token.Operator}\"{token.Value}\"";
    }
}
