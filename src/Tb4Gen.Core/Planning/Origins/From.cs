using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Types;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Planning.Origins;

/// <summary>The kinds of origins.</summary>
internal static class From
{
    /// <summary>A key of the file, or its default.</summary>
    public static PlanOrigin Key<T>(string prefix, Key key, Located<T> value) =>
        value.IsDefault ? Missing(prefix, key) : Written(Join(prefix, key.Name), value.Span);

    /// <summary>A key that may be left out.</summary>
    public static PlanOrigin Key<T>(string prefix, Key key, Located<T>? value) =>
        value is { } written ? Key(prefix, key, written) : Missing(prefix, key);

    /// <summary>A key that the file leaves out; of a list without a word about that, there are no items.</summary>
    public static PlanOrigin Missing(string prefix, Key key) => PlanOrigin.Of(new(
    [
        new(Join(prefix, key.Name), Span: null, key.Default ?? key.WhenMissing ?? "none")
        {
            IsDefault = key.Default is not null,
        },
    ]));

    public static PlanOrigin Written(string key, SourceSpan span) => PlanOrigin.Of(Said(key, span));

    public static ValueOrigin Said(string key, SourceSpan span) => new([new(key, span, Missing: null)]);

    /// <summary>A value that follows from others.</summary>
    public static PlanOrigin All(string? note, params IEnumerable<PlanOrigin> inputs) => PlanOrigin.Of(new(
        [.. inputs.SelectMany(static i => i.Value.Inputs).Distinct()], note));

    public static PlanOrigin List<T>(
        ImmutableArray<Located<T>> values, string prefix, Key key) =>
        PlanOrigin.List(values.Select(v => Key(prefix, key, v)), Missing(prefix, key).Value);

    private static string Join(string prefix, string name) => prefix.Length == 0 ? name : $"{prefix}.{name}";
}
