using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Pipeline;
using Tb4Gen.Packaging.Deb;
using Tb4Gen.Packaging.Iso;

namespace Tb4Gen.AnswerServer.Tests;

/// <summary>Clusters that say how they are installed, compiled, with the packages of their nodes.</summary>
internal static class TestCluster
{
    public const string Uuid = "8a5c0d1e-7f3b-4c62-9d10-0123456789ab";
    public const string Serial = "MC8K12C00412";

    private static readonly Lazy<BakedCluster> Small = new(static () => Compile(Text(3)));

    /// <summary>n1, n2 and n3; n1 has a UUID and n2 a serial number as well.</summary>
    public static BakedCluster Three => Small.Value;

    public static string MacOf(int node) => string.Create(CultureInfo.InvariantCulture, $"02:00:00:00:ab:{node:x2}");

    public static string Text(int nodes, string release = "9.2", string cluster = "lab")
    {
        var yaml = new StringBuilder($$"""
            cluster: {{cluster}}
            domain: lab.example
            management: { subnet: 10.11.0.0/16, gateway: 10.11.0.1, dns: [10.11.0.1] }
            mesh: { subnet: 10.100.0.0/16, topology: ring }
            hardware:
              ms-01: { nic: enp2s0, ports: { en05: { path: "pci-0000:00:0d.2" }, en06: { path: "pci-0000:00:0d.3" } } }
            defaults: { hardware: ms-01 }
            install:
              country: us
              mailto: root@lab.example
              disks: [sda]
              iso-release: "{{release}}"
              root-password-hash: { secret: root-password-hash }
            nodes:

            """);
        for (var n = 1; n <= nodes; n++)
        {
            var more = n switch { 1 => $", uuid: {Uuid}", 2 => $", serial: {Serial}", _ => "" };
            yaml.Append(CultureInfo.InvariantCulture, $"  n{n}: {{ management: 10.11.1.{n}, mac: \"{MacOf(n)}\"{more} }}\n");
        }

        return yaml.ToString();
    }

    public static BakedCluster Compile(string text, bool withPackages = true)
    {
        var cluster = Compiler.Compile(new("cluster.yaml", Encoding.UTF8.GetBytes(text), static _ => null));
        var errors = cluster.Findings.Where(static f => f.Severity == Severity.Error).Select(static f => f.Message);
        if (cluster.Plan is not { Install: { } install } plan) throw new InvalidOperationException(string.Join('\n', errors));
        var bundle = cluster.ToBundle();
        var release = new PackageRelease(
            DebVersion.Parse("1.0", out _) ?? throw new InvalidOperationException(), new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), ["Made."]);
        ImmutableArray<DebFile> debs = withPackages
            ? ClusterPackages.Of(bundle, plan, release, "cluster.yaml", revision: null, "1").Debs
            : [];
        return new(bundle, plan, install, plan.Nodes, debs);
    }
}
