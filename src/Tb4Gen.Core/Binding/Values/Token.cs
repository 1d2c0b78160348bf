namespace Tb4Gen.Core.Binding.Values;

/// <summary>A word of a fixed vocabulary, or a name that a rule has checked.</summary>
[InertText("A-Za-z0-9._+:/@-")]
public readonly record struct Token
{
    private readonly string? _text;

    /// <exception cref="ArgumentException">The text is not inert, which is a fault of the program.</exception>
    public Token(string text) =>
        _text = InertText.Is(text) ? text : throw new ArgumentException($"'{text}' is not inert text", nameof(text));

    public override string ToString() => _text ?? "";
}
