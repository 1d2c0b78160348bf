using System.Collections.Immutable;

namespace Tb4Gen.Core.Planning.Origins;

/// <summary>Where a value of the plan comes from.</summary>
/// <param name="Inputs">The keys that it follows from; empty where nothing in the file could change it.</param>
/// <param name="Note">
/// How it follows, as a sentence without a full stop; null where it is the key's value itself.
/// </param>
public sealed record ValueOrigin(ImmutableArray<OriginInput> Inputs, string? Note = null)
{
    /// <summary>Whether it says something: a key, or a reason.</summary>
    public bool IsKnown => !Inputs.IsEmpty || Note is not null;
}
