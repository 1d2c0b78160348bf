using System.Globalization;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Verification.Formats;

namespace Tb4Gen.Core.Verification.Checks;

/// <summary>
/// The preview of frr.conf says what Proxmox VE will make of the fabric: the node's NET, the timers of its cabled
/// ports, the fabric's prefix and the node's own address as source.
/// </summary>
internal sealed class FrrPreviewCheck : INodeCheck
{
    public void Check(ReadNode node, FindingList findings)
    {
        if (node.Preview("frr.conf") is not { } file)
        {
            var path = $"preview/{node.Plan.Name}/frr.conf";
            findings.AddMissing(VerificationDiagnostics.FrrConf, path, "every node has a preview");
            return;
        }

        if (file.Document is not EntryDocument document) return;
        var subject = new Subject(findings, VerificationDiagnostics.FrrConf, file);
        CheckRouting(document, node, subject);
        CheckInterfaces(document, node, subject);
    }

    private static void CheckRouting(EntryDocument document, ReadNode node, Subject subject)
    {
        var mesh = node.Cluster.Mesh;
        var list = $"pve_{mesh.Protocol}_{mesh.Fabric}_ips";
        FrrBlocks.ExpectTop(document, $"hostname {node.Plan.Name}", subject);
        FrrBlocks.ExpectTop(document, $"access-list {list} permit {mesh.Subnet}", subject);
        FrrBlocks.ExpectTop(document, $"ip protocol {mesh.Protocol} route-map pve_{mesh.Protocol}", subject);
        FrrBlocks.Expect(
            document, $"route-map pve_{mesh.Protocol} permit 100",
            [$"match ip address {list}", $"set src {node.Plan.RouterId}"], subject);
        FrrBlocks.Expect(
            document, $"router {mesh.Protocol} {mesh.Fabric}", [$"net {node.Plan.Net}"], subject,
            optional: $"lsp-gen-interval {mesh.LspGenInterval}");
    }

    private static void CheckInterfaces(EntryDocument document, ReadNode node, Subject subject)
    {
        var mesh = node.Cluster.Mesh;
        var member = $"ip router {mesh.Protocol} {mesh.Fabric}";
        var dummy = $"interface {mesh.DummyInterface}";
        FrrBlocks.Expect(document, dummy, [member, $"{mesh.Protocol} passive"], subject);
        var lines = PortLines(mesh, member);
        List<string> planned = [dummy];
        foreach (var port in node.Plan.CabledPorts)
        {
            planned.Add($"interface {port.Name}");
            FrrBlocks.Expect(document, planned[^1], lines, subject);
        }

        foreach (var entry in document.Entries)
        {
            var isInterface = entry.Section.Length == 0 && entry.Key.StartsWith("interface ", StringComparison.Ordinal);
            if (isInterface && !planned.Contains(entry.Key)) subject.Fail(entry.Line, $"'{entry.Key}' has no cable");
        }
    }

    private static string[] PortLines(MeshPlan mesh, string member)
    {
        var hello = Timer(mesh, "hello-interval", mesh.HelloInterval);
        var multiplier = Timer(mesh, "hello-multiplier", mesh.HelloMultiplier);
        return mesh.CsnpInterval is { } csnp
            ? [member, hello, multiplier, Timer(mesh, "csnp-interval", csnp)]
            : [member, hello, multiplier];
    }

    private static string Timer(MeshPlan mesh, string name, int value) =>
        string.Create(CultureInfo.InvariantCulture, $"{mesh.Protocol} {name} {value}");
}
