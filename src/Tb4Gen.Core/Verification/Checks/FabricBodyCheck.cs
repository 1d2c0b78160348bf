using System.Globalization;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Verification.Formats;

namespace Tb4Gen.Core.Verification.Checks;

/// <summary>
/// The JSON bodies make the planned fabric: its prefix and timers, each node's address and cabled ports.
/// </summary>
internal sealed class FabricBodyCheck : IClusterCheck
{
    private const string Folder = "cluster/fabric/";

    public void Check(ReadBundle bundle, FindingList findings)
    {
        var mesh = bundle.Plan.Mesh;
        if (Open(bundle, "10-fabric.json", findings) is ({ } fabric, var subject))
        {
            CheckKeys(fabric, FabricKeys.IsOfFabric, subject);
            subject.Expect(fabric, "id", mesh.Fabric.ToString());
            subject.Expect(fabric, "protocol", mesh.Protocol.ToString());
            subject.Expect(fabric, "ip_prefix", mesh.Subnet.ToString());
            subject.Expect(fabric, "hello_interval", Number(mesh.HelloInterval));
            if (mesh.CsnpInterval is { } csnp)
            {
                subject.Expect(fabric, "csnp_interval", Number(csnp));
            }
            else if (fabric["csnp_interval"] is { } unplanned)
            {
                subject.Fail(unplanned.Line, "csnp_interval is not planned");
            }
        }

        foreach (var node in bundle.Plan.Nodes)
        {
            if (Open(bundle, $"20-node-{node.Name}.json", findings) is ({ } body, var at))
            {
                CheckNode(body, node, bundle.Plan, at);
            }
        }

        if (Open(bundle, "30-apply.json", findings) is ({ } apply, var applied))
        {
            CheckKeys(apply, FabricKeys.IsOfApply, applied);
            // Left out, the lock stays in spite of the documented default of 1.
            applied.Expect(apply, "release-lock", "1");
        }
    }

    private static (DataNode? Root, Subject Subject) Open(ReadBundle bundle, string name, FindingList findings)
    {
        if (bundle.Find(Folder + name) is { } file)
        {
            var root = (file.Document as TreeDocument)?.Root;
            return (root, new Subject(findings, VerificationDiagnostics.FabricBody, file));
        }

        findings.AddMissing(VerificationDiagnostics.FabricBody, Folder + name, "the fabric's calls need this body");
        return default;
    }

    private static void CheckNode(DataNode body, NodePlan node, ClusterPlan plan, Subject subject)
    {
        CheckKeys(body, FabricKeys.IsOfNode, subject);
        subject.Expect(body, "node_id", node.Name.ToString());
        subject.Expect(body, "protocol", plan.Mesh.Protocol.ToString());
        subject.Expect(body, "ip", node.RouterId.ToString());
        List<string> interfaces = [];
        foreach (var port in node.CabledPorts) interfaces.Add(PropertyString(port, node, plan));
        subject.ExpectList(body, "interfaces", interfaces);
    }

    private static string PropertyString(PortPlan port, NodePlan node, ClusterPlan plan)
    {
        var text = $"name={port.Name},hello_multiplier={Number(plan.Mesh.HelloMultiplier)}";
        // Since 9.1 Proxmox VE gives an unnumbered port the router ID by itself; 9.0 leaves it without an address.
        return plan.ProxmoxRelease.ToString() == "9.0" ? $"{text},ip={node.RouterId.Host}" : text;
    }

    private static void CheckKeys(DataNode body, Func<string, bool> isKnown, Subject subject)
    {
        for (var i = 0; i < body.Keys.Count; i++)
        {
            if (!isKnown(body.Keys[i])) subject.Fail(body.Items[i].Line, $"the call has no parameter {body.Keys[i]}");
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
