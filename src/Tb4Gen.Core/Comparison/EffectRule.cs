using System.IO.Enumeration;

namespace Tb4Gen.Core.Comparison;

/// <summary>A line of the table of consequences. In patterns, <c>*</c> stands for any text.</summary>
/// <param name="File">Pattern of <see cref="Change.File"/>.</param>
/// <param name="Consequence">What such a change does.</param>
/// <param name="Reason">Why, as a sentence without a full stop.</param>
internal sealed record EffectRule(string File, Consequence Consequence, string Reason)
{
    private const string Any = "*";

    /// <summary>Pattern of <see cref="Edit.Name"/>.</summary>
    public string Name { get; init; } = Any;

    /// <summary>Pattern of the new value, or of the old one where there is no new one.</summary>
    public string Value { get; init; } = Any;

    /// <summary>Whether the line is only for what goes without another value in its place.</summary>
    public bool IsGone { get; init; }

    /// <param name="file">As in <see cref="Change.File"/>.</param>
    /// <param name="edit">Null where all of the file comes or goes.</param>
    public bool IsFor(string file, Edit? edit) =>
        (!IsGone || edit is { Before: not null, After: null }) &&
        Matches(File, file) && Matches(Name, edit?.Name ?? "") && Matches(Value, edit?.After ?? edit?.Before ?? "");

    private static bool Matches(string pattern, string text) =>
        pattern == Any || FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: false);
}
