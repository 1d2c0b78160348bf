using System.Globalization;
using System.Text;

namespace Tb4Gen.Cli.Tests.Files;

/// <summary>Cluster files of any size.</summary>
internal static class Clusters
{
    /// <summary>A ring without Ceph; the fabric's name is in every node's files.</summary>
    public static string Ring(int nodes, string fabric)
    {
        var yaml = new StringBuilder($$"""
            cluster: ring
            domain: lab.example
            management: { subnet: 10.11.0.0/16 }
            mesh: { fabric: {{fabric}}, subnet: 10.100.0.0/16, topology: ring }
            hardware:
              ms-01: { ports: { en05: { path: "pci-0000:00:0d.2" }, en06: { path: "pci-0000:00:0d.3" } } }
            defaults: { hardware: ms-01 }
            nodes:

            """);
        for (var n = 1; n <= nodes; n++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  n{n}: {{ management: 10.11.1.{n} }}\n");
        }

        return yaml.ToString();
    }
}
