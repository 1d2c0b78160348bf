using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Planning;
using Xunit;

namespace Tb4Gen.Core.Tests.Planning;

public sealed class MeshAddressTests
{
    [Theory]
    [InlineData("10.100.0.12", "49.0001.0101.0000.0012.00")]
    [InlineData("10.11.12.13", "49.0001.0100.1101.2013.00")]
    [InlineData("192.168.255.254", "49.0001.1921.6825.5254.00")]
    [InlineData("1.2.3.4", "49.0001.0010.0200.3004.00")]
    public void The_net_is_the_router_id_regrouped_as_Proxmox_does_it(string address, string net)
    {
        Assert.True(Ipv4Address.TryParse(address, out var routerId, out _));

        Assert.Equal(net, MeshAddress.NetOf(routerId).ToString());
    }
}
