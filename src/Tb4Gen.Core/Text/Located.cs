namespace Tb4Gen.Core.Text;

/// <summary>A value and the place in the input that it was read from.</summary>
/// <param name="Value">The value.</param>
/// <param name="Span">Where it stands; for a default, the nearest place that could have said it.</param>
/// <param name="IsDefault">True where the input says nothing and the schema's default was taken.</param>
public readonly record struct Located<T>(T Value, SourceSpan Span, bool IsDefault = false)
{
    public override string ToString() => Value?.ToString() ?? "";
}
