using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding;

/// <summary>
/// Key <c>hardware.&lt;profile&gt;.driver</c>: parameters of the modules thunderbolt and thunderbolt_net. Null: the
/// kernel's own default.
/// </summary>
public sealed record DriverSpec
{
    public Located<bool>? HostReset { get; init; }

    public Located<bool>? Clx { get; init; }

    public Located<bool>? Xdomain { get; init; }

    public Located<bool>? BandwidthAllocation { get; init; }

    /// <summary>Mb/s.</summary>
    public Located<int>? AsymmetricThreshold { get; init; }

    public Located<int>? DmaCredits { get; init; }

    public Located<bool>? EndToEnd { get; init; }
}
