using System.Globalization;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Verification.Formats;

namespace Tb4Gen.Core.Verification.Checks;

/// <summary>
/// cloud-init's data name this node, let its keys in, give its wired port the management address and leave /etc/hosts,
/// which Proxmox VE needs with that address, to what they write there.
/// </summary>
internal sealed class CloudInitCheck : INodeCheck
{
    private static readonly DataNode Nothing = new(1, DataKind.Mapping);

    public void Check(ReadNode node, FindingList findings)
    {
        if (node.Cluster.Install is not { } install) return;
        if (Open(node, "user-data", findings) is ({ } user, var subject)) CheckUser(user, install, node.Plan, subject);
        if (Open(node, "meta-data", findings) is ({ } meta, var named))
        {
            named.Expect(meta, "local-hostname", node.Plan.Name.ToString());
        }

        if (Open(node, "network-config", findings) is ({ } network, var wired)) CheckNetwork(network, node, wired);
    }

    private static (DataNode? Root, Subject Subject) Open(ReadNode node, string name, FindingList findings) =>
        node.ForInstall(name) is { Document: TreeDocument document } file
            ? (document.Root, new Subject(findings, VerificationDiagnostics.CloudInit, file))
            : default;

    private static void CheckUser(DataNode user, InstallPlan install, NodePlan node, Subject subject)
    {
        // cloud-init takes a text without this line for something else and passes over it.
        if (subject.File.Line(1) != "#cloud-config") subject.Fail(1, "the first line is not '#cloud-config'");
        subject.Expect(user, "hostname", node.Name.ToString());
        subject.Expect(user, "fqdn", node.Fqdn.ToString());
        subject.Expect(user, "manage_etc_hosts", "false");
        subject.Expect(user, "timezone", install.Timezone.ToString());
        var root = FindItem(user["users"], "name", "root");
        if (root is null) subject.Fail(user.Line, "the user root is missing");
        else subject.ExpectList(root, "ssh_authorized_keys", [.. install.SshKeys]);
    }

    private static void CheckNetwork(DataNode network, ReadNode node, Subject subject)
    {
        // Version 2 renders wrongly to ifupdown: routes fail, and a bridge loses its name.
        subject.Expect(network, "version", "1");
        var management = node.Cluster.Management;
        var devices = network["config"];
        if (node.Plan.Mac is { } mac)
        {
            subject.Expect(FindItem(devices, "type", "physical") ?? Nothing, "mac_address", mac.ToString());
        }

        var carrier = FindItem(devices, "type", management.Vlan is null ? "physical" : "vlan") ?? Nothing;
        if (management.Vlan is { } vlan)
        {
            subject.Expect(carrier, "vlan_id", vlan.ToString(CultureInfo.InvariantCulture));
        }

        if (carrier["subnets"] is not { Items: [var subnet, ..] })
        {
            subject.Fail(carrier.Line, "the management port has no subnet");
            return;
        }

        subject.Expect(subnet, "address", node.Plan.ManagementCidr.ToString());
        if (management.Gateway is { } gateway) subject.Expect(subnet, "gateway", gateway.ToString());
    }

    private static DataNode? FindItem(DataNode? list, string key, string value)
    {
        foreach (var item in list?.Items ?? [])
        {
            if (item[key]?.Text == value) return item;
        }

        return null;
    }
}
