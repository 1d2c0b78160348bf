using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding;

/// <summary>Key <c>hardware.&lt;profile&gt;</c>: what machines of one model have in common.</summary>
public sealed record HardwareSpec
{
    public required Located<Token> Name { get; init; }

    /// <summary>RAM; null where the memory budget is not to be checked.</summary>
    public Located<ByteSize>? Memory { get; init; }

    /// <summary>The wired port under the management bridge.</summary>
    public Located<InterfaceName>? Nic { get; init; }

    /// <summary>Which CPUs serve the ports' interrupts; null: those that the kernel chose.</summary>
    public Located<CpuList>? InterruptCpus { get; init; }

    public DriverSpec Driver { get; init; } = new();

    public required ImmutableArray<PortSpec> Ports { get; init; }
}

/// <summary>
/// Key <c>hardware.&lt;profile&gt;.ports.&lt;name&gt;</c>: a Thunderbolt port and the name that its netdev gets.
/// </summary>
public sealed record PortSpec
{
    public required Located<InterfaceName> Name { get; init; }

    /// <summary>udev's ID_PATH of the controller behind the port.</summary>
    public required Located<PciPath> Path { get; init; }

    /// <summary>
    /// Lane adapter 1 to 63 of the host router, for two ports behind one controller (the <c>1</c> of sysfs'
    /// <c>0-1</c>); null where the controller has one port.
    /// </summary>
    public Located<int>? Adapter { get; init; }
}
