namespace Tb4Gen.Core.Rendering.Filters;

/// <summary>Values of TOML 1.0.</summary>
public static class TomlFilters
{
    /// <summary>A basic string with its quotes.</summary>
    public static string Quote(string text) => QuotedText.Of(text, "TOML");
}
