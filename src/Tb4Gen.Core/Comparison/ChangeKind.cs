namespace Tb4Gen.Core.Comparison;

/// <summary>What became of a file.</summary>
public enum ChangeKind
{
    Added,
    Removed,

    /// <summary>Says something else.</summary>
    Changed,

    /// <summary>Has other bytes and says the same.</summary>
    Comments,
}
