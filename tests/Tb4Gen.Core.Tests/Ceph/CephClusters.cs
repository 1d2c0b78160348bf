using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Rules;
using Tb4Gen.Core.Tests.Binding;

namespace Tb4Gen.Core.Tests.Ceph;

/// <summary>Short ways to plan a cluster whose Ceph is of interest.</summary>
internal static class CephClusters
{
    /// <summary>Three nodes of 64 GiB with two OSDs each, before its <c>ceph</c> key.</summary>
    public const string Base = """
        cluster: lab
        domain: lab.example
        management: { subnet: 10.11.12.0/24 }
        mesh: { subnet: 10.100.0.0/24, topology: ring }
        hardware:
          pc:
            memory: 64GiB
            ports: { en05: { path: "pci-0000:00:0d.2" }, en06: { path: "pci-0000:00:0d.3" } }
        defaults: { hardware: pc, roles: [monitor, manager, osd], osds: [/dev/nvme0n1, /dev/nvme1n1] }
        nodes:
          n2: { management: 10.11.12.12 }
          n3: { management: 10.11.12.13 }
          n4: { management: 10.11.12.14 }

        """;

    public static CephPlan Plan(string ceph) =>
        Planner.Plan(Clusters.Good(Base + ceph), static _ => null).Ceph
        ?? throw new InvalidOperationException("the cluster has no Ceph");

    /// <summary>The plan's options as lines of a dump.</summary>
    public static string[] Options(string ceph) =>
        [.. Plan(ceph).Sections.SelectMany(static s => s.Options.Select(o => $"{s.Name} {o.Name} {o.Value}"))];

    /// <summary>The findings of all rules about a whole file, those about Ceph alone.</summary>
    public static Diagnostic[] Findings(string text)
    {
        var spec = Clusters.Good(text);
        var findings = new DiagnosticBag();
        RuleSet.Check(new RuleContext(spec, Planner.Plan(spec, static _ => null), static _ => null), findings);
        return [.. findings.ToSorted().Where(static d => d.Code.StartsWith("TB5", StringComparison.Ordinal))];
    }

    /// <summary>The codes that the base with another <c>ceph</c> key gets.</summary>
    public static string[] Codes(string ceph) => [.. Findings(Base + ceph).Select(static d => d.Code)];
}
