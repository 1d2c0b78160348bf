namespace Tb4Gen.Core.Planning;

/// <summary>The check of the ports that runs on every node again and again.</summary>
public sealed record HealPlan
{
    /// <summary>Whether a timer runs it; by hand it can be run all the same.</summary>
    public required bool Enabled { get; init; }

    /// <summary>Seconds from one look to the next.</summary>
    public required int Interval { get; init; }
}
