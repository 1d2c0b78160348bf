using Tb4Gen.Core.Diagnostics;
using Xunit;

namespace Tb4Gen.Core.Tests.Rules;

/// <summary>Planning and rules are total: whatever binds is planned and checked. Seeds are fixed.</summary>
public sealed class RuleFuzzTests
{
    private static readonly string[] Subnets =
        ["10.11.12.0/24", "10.100.0.0/24", "10.100.0.0/30", "0.0.0.0/0", "10.100.0.0/32", "255.255.255.255/32", "10.0.0.0/31"];

    private static readonly string[] Addresses =
        ["10.11.12.12", "10.11.12.13", "10.11.12.0", "10.11.12.255", "10.100.0.12", "0.0.0.0", "255.255.255.255"];

    private static readonly string[] Ports = ["en05", "en06", "en07", "lo", "thunderbolt0", "vmbr0"];

    private static readonly string[] Entries =
    [
        "vm.min_free_kbytes: 4194304", "vm.min_free_kbytes: -1", "vm.min_free_kbytes: 9999999999999999999", "a/b: x",
        "net.ipv4.ip_forward: 1", "net.ipv4.conf.en09.rp_filter: 1", "net/ipv4/conf/en05/forwarding: 0",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_binds_is_checked_without_an_exception(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 10; round++)
        {
            foreach (var finding in Checked.FindingsIn(Document(random)))
            {
                Assert.NotNull(finding.Location);
                Assert.DoesNotContain("{", finding.Message, StringComparison.Ordinal);
                Assert.NotEmpty(DiagnosticText.Render(finding));
            }
        }
    }

    private static string Document(Random random)
    {
        string Pick(string[] from) => from[random.Next(from.Length)];
        string End() => $"n{random.Next(7)}.{Pick(Ports)}";
        string Maybe(string text) => random.Next(2) == 0 ? text : "";
        var cables = Enumerable.Range(0, random.Next(7)).Select(_ => $"[{End()}, {End()}]").Distinct();
        var nodes = Enumerable.Range(0, random.Next(1, 7)).Select(n =>
            $"  n{n}: {{ management: {Pick(Addresses)}{Maybe($", mesh: {Pick(Addresses)}")}{Maybe(", hardware: b")} }}");
        var ports = Ports.OrderBy(_ => random.Next()).Take(random.Next(1, 5))
            .Select(p => $"{p}: {{ path: \"pci-0000:00:0d.{random.Next(3)}\"{Maybe($", adapter: {random.Next(1, 3)}")} }}");
        return $$"""
            cluster: lab
            domain: lab.example
            management: { subnet: {{Pick(Subnets)}}{{Maybe($", gateway: {Pick(Addresses)}")}}{{Maybe(", vlan: 7")}} }
            mesh:
              subnet: {{Pick(Subnets)}}
              cables: [{{string.Join(", ", cables)}}]
              {{Maybe("topology: full-mesh")}}
            hardware: { a: { ports: { {{string.Join(", ", ports)}} } } }
            defaults: { {{Maybe("hardware: a,")}} memory: {{random.Next(3)}} }
            sysctl: { {{Pick(Entries)}} }
            {{Maybe("ceph: {}")}}
            {{Maybe("install: { country: xx, mailto: a@b, disks: [sda, sda1], root-password-hash: { secret: x } }")}}
            nodes:
            {{string.Join('\n', nodes)}}
            """;
    }
}
