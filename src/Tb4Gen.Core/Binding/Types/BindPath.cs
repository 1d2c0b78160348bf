using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding.Types;

/// <summary>The way from the root to a value, for messages.</summary>
/// <param name="Parent">Null at the root.</param>
/// <param name="Name">The key as written; null for an item of a list, which messages call by its list.</param>
/// <param name="Span">The key, or the item.</param>
/// <param name="Example">A good value of the key.</param>
internal sealed record BindPath(BindPath? Parent, string? Name, SourceSpan Span, string? Example)
{
    public BindPath Child(string name, SourceSpan span, string? example) => new(this, name, span, example);

    public BindPath Item(SourceSpan span) => new(this, Name: null, span, Example: null);

    /// <summary>A line that shows how to write the key, or null.</summary>
    public string? Hint => Example is null ? Parent?.Hint : $"for example `{Name}: {Example}`";

    public override string ToString() => (Parent?.ToString(), Name) switch
    {
        (null or "", _) => Name ?? "",
        (var parent, null) => parent,
        (var parent, _) => $"{parent}.{Name}",
    };
}
