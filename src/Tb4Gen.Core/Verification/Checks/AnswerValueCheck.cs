using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Verification.Formats;

namespace Tb4Gen.Core.Verification.Checks;

/// <summary>The answer file installs this node, with its name, its address, on its disks.</summary>
internal sealed class AnswerValueCheck : INodeCheck
{
    private static readonly DataNode Nothing = new(1, DataKind.Mapping);

    public void Check(ReadNode node, FindingList findings)
    {
        var file = node.ForInstall("answer.toml");
        if (node.Cluster.Install is not { } install)
        {
            if (file is not null)
            {
                findings.Add(VerificationDiagnostics.AnswerValue, file, 1, "no installation is planned");
            }

            return;
        }

        if (file?.Document is not TreeDocument document) return;
        var subject = new Subject(findings, VerificationDiagnostics.AnswerValue, file);
        CheckGlobal(document.Root["global"] ?? Nothing, install, node.Plan, subject);
        CheckNetwork(document.Root["network"] ?? Nothing, node, subject);
        CheckDisks(document.Root["disk-setup"] ?? Nothing, install, subject);
    }

    private static void CheckGlobal(DataNode table, InstallPlan install, NodePlan node, Subject subject)
    {
        subject.Expect(table, "keyboard", install.Keyboard.ToString());
        subject.Expect(table, "country", install.Country.ToString());
        subject.Expect(table, "fqdn", node.Fqdn.ToString());
        subject.Expect(table, "mailto", install.Mailto);
        subject.Expect(table, "timezone", install.Timezone.ToString());
        subject.Expect(table, "reboot-mode", install.RebootMode.ToString());
        subject.ExpectList(table, "root-ssh-keys", [.. install.SshKeys]);
        if (install.RebootOnError) subject.Expect(table, "reboot-on-error", "true");
        if (install.SubscriptionKey is { } key)
        {
            subject.Expect(table["subscription-key"] ?? Nothing, "secret", key.ToString());
        }

        // Put in where the ISO is made; in the tree only the secret's name stands.
        subject.Expect(table["root-password-hashed"] ?? Nothing, "secret", install.RootPasswordHash.ToString());
    }

    private static void CheckNetwork(DataNode table, ReadNode node, Subject subject)
    {
        var management = node.Cluster.Management;
        subject.Expect(table, "source", "from-answer");
        subject.Expect(table, "cidr", node.Plan.ManagementCidr.ToString());
        if (management.Gateway is { } gateway) subject.Expect(table, "gateway", gateway.ToString());
        // One address: the installer refuses a list.
        if (!management.Dns.IsEmpty) subject.Expect(table, "dns", management.Dns[0].ToString());
        if (node.Plan.Mac is not { } mac) return;
        CheckFilter(table, mac, subject);
        var isPinned = node.Cluster.Install is { PinNic: true };
        if (!isPinned && table["interface-name-pinning"] is { } pinning)
        {
            subject.Fail(pinning.Line, "names of ports are pinned, which is not planned");
        }

        if (!isPinned || node.Plan.Nic is not { } nic) return;
        var mapping = (table["interface-name-pinning"] ?? Nothing)["mapping"] ?? Nothing;
        subject.Expect(mapping, mac.ToString(), nic.ToString());
    }

    /// <summary>Several properties mean any of them, so one decides; udev has no property with a plain MAC.</summary>
    private static void CheckFilter(DataNode network, MacAddress mac, Subject subject)
    {
        var filter = network["filter"] ?? Nothing;
        subject.Expect(filter, "ID_NET_NAME_MAC", mac.UdevName.ToString());
        if (filter.Keys.Count > 1)
        {
            subject.Fail(filter.Line, "a filter with several properties takes a port that fits any of them");
        }
    }

    private static void CheckDisks(DataNode table, InstallPlan install, Subject subject)
    {
        subject.Expect(table, "filesystem", install.Filesystem.ToString());
        List<string> disks = [];
        foreach (var disk in install.Disks) disks.Add(disk.ToString());
        subject.ExpectList(table, "disk-list", disks);
        var division = table[install.DiskTable.ToString()] ?? Nothing;
        if (install.Raid is { } raid) subject.Expect(division, "raid", raid.ToString());
        foreach (var option in install.DiskOptions)
        {
            subject.Expect(division, option.Name.ToString(), option.Value.ToString());
        }
    }
}
