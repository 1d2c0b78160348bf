using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Planning;
using Xunit;

namespace Tb4Gen.Core.Tests.Planning;

public sealed class PortPlanTests
{
    [Theory]
    [InlineData(1, "1")]
    [InlineData(9, "9")]
    [InlineData(11, "b")]
    [InlineData(63, "3f")]
    public void The_route_is_the_adapter_in_hexadecimal_as_sysfs_names_the_neighbour(int adapter, string route) =>
        Assert.Equal(route, Port(adapter).Route?.ToString());

    [Fact]
    public void A_port_that_is_alone_on_its_controller_has_no_route() => Assert.Null(Port(adapter: null).Route);

    private static PortPlan Port(int? adapter)
    {
        Assert.True(InterfaceName.TryParse("en05", out var name, out _));
        Assert.True(PciPath.TryParse("pci-0000:00:0d.2", out var path, out _));
        return new PortPlan { Name = name, Path = path, Adapter = adapter, Mtu = 65520 };
    }
}
