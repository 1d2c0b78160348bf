namespace Tb4Gen.Core.Syntax;

/// <summary>
/// Bounds that no honest cluster file comes near (300 nodes are about 5,000 values in 60 KiB) and that keep a hostile
/// one from costing more than a moment. YamlDotNet is quadratic in the depth of flow collections, for one.
/// </summary>
internal static class SyntaxLimits
{
    /// <summary>In bytes of the file or UTF-16 units of its text.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    public const int MaxDepth = 64;

    /// <summary>Counted with every alias replaced by what it names.</summary>
    public const int MaxValues = 100_000;
}
