using Tb4Gen.Core.Binding.Types;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding.Schema;

/// <summary>
/// Keys under <c>hardware.&lt;profile&gt;.driver</c>, each a parameter of a module as Linux 6.12 to 7.2 has it.
/// </summary>
internal static class DriverKeys
{
    private const string Kernels = "the kernel's own";

    public static readonly Key<Located<bool>> HostReset = new("host-reset", ValueTypes.Boolean,
        "Parameter `thunderbolt.host_reset`: whether the router in the machine is reset when the driver starts. "
        + "On some MS-01 the reset leaves a port without a link until the cable is plugged anew, and `false` cured "
        + "that (nerdz.cloud); the kernel's maintainers advise against it, since what the firmware set up before "
        + "then stays.")
    {
        WhenMissing = Kernels + ", which is true",
        Example = "false",
    };

    public static readonly Key<Located<bool>> Clx = new("clx", ValueTypes.Boolean,
        "Parameter `thunderbolt.clx`: whether an idle link sleeps. `false` is reported to have cured links to one"
        + " old MacBook; there is no report of a mesh of mini PCs.")
    {
        WhenMissing = Kernels + ", which is true",
        Example = "false",
    };

    public static readonly Key<Located<bool>> Xdomain = new("xdomain", ValueTypes.Boolean,
        "Parameter `thunderbolt.xdomain`: whether hosts talk to each other over Thunderbolt. Without that there "
        + "is no mesh.")
    {
        WhenMissing = Kernels + ", which is true",
        Example = "true",
    };

    public static readonly Key<Located<bool>> BandwidthAllocation = new("bw-alloc-mode", ValueTypes.Boolean,
        "Parameter `thunderbolt.bw_alloc_mode`: whether displays on Thunderbolt negotiate their bandwidth. Only "
        + "of use to a node with a display on the same controller.")
    {
        WhenMissing = Kernels + ", which is true",
        Example = "false",
    };

    public static readonly Key<Located<int>> AsymmetricThreshold = new("asym-threshold", new IntegerType(0, 120_000),
        "Parameter `thunderbolt.asym_threshold`: from how many Mb/s for displays on a USB4 v2 link takes lanes of"
        + " one direction for the other; 0 is never. It does not concern links between hosts.")
    {
        WhenMissing = Kernels + ", which is 45000",
        Example = "0",
    };

    public static readonly Key<Located<int>> DmaCredits = new("dma-credits", new IntegerType(1, 127),
        "Parameter `thunderbolt.dma_credits`: how many buffers a link between hosts gets. More may give "
        + "throughput where few tunnels share a controller; measure before and after. The field in the router has 7"
        + " bits.")
    {
        WhenMissing = Kernels + ", which is 14",
        Example = "32",
    };

    public static readonly Key<Located<bool>> EndToEnd = new("e2e", ValueTypes.Boolean,
        "Parameter `thunderbolt_net.e2e`: whether the receiver slows the sender down before frames are lost. With"
        + " AMD's controller 1022:1668 packets of 227 to 230 bytes are lost, and `false` on one end cured it "
        + "(measured by the author of that report); ThunderboltNet has it off by default.")
    {
        WhenMissing = Kernels + ", which is true",
        Example = "false",
    };

    public static readonly ObjectType<DriverSpec> Type = new(
        [HostReset, Clx, Xdomain, BandwidthAllocation, AsymmetricThreshold, DmaCredits, EndToEnd],
        static bound => new()
        {
            HostReset = bound.Find(HostReset),
            Clx = bound.Find(Clx),
            Xdomain = bound.Find(Xdomain),
            BandwidthAllocation = bound.Find(BandwidthAllocation),
            AsymmetricThreshold = bound.Find(AsymmetricThreshold),
            DmaCredits = bound.Find(DmaCredits),
            EndToEnd = bound.Find(EndToEnd),
        });
}
