using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Planning.Origins;

/// <summary>A key of the cluster file that a value of the plan comes from.</summary>
/// <param name="Key">As <c>tb4gen explain</c> takes it, with the names of the file: <c>nodes.n2.mesh</c>.</param>
/// <param name="Span">What the file says; null where it is silent.</param>
/// <param name="Missing">The default, or what its absence means; null where the file has to say it, or says it.</param>
public sealed record OriginInput(string Key, SourceSpan? Span, string? Missing)
{
    /// <summary>Whether <see cref="Missing"/> is a value that could have been written.</summary>
    public bool IsDefault { get; init; }
}
