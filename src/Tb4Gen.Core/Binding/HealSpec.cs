using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding;

/// <summary>Key <c>heal</c>: the check of the ports that runs on every node again and again.</summary>
public sealed record HealSpec
{
    /// <summary>Default true.</summary>
    public required Located<bool> Enabled { get; init; }

    /// <summary>Seconds, 10 to 3600; default 30.</summary>
    public required Located<int> Interval { get; init; }
}
