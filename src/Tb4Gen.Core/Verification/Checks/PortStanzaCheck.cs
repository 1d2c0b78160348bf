using System.Globalization;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Verification.Formats;

namespace Tb4Gen.Core.Verification.Checks;

/// <summary>
/// The stanzas give each port its MTU and nothing else. Without the MTU ifupdown2 sets 1500 at each apply of the SDN;
/// with an address or <c>auto</c> they would compete with the stanzas that Proxmox VE writes.
/// </summary>
internal sealed class PortStanzaCheck : INodeCheck
{
    private const string Path = "/usr/lib/tb4gen/interfaces";

    public void Check(ReadNode node, FindingList findings)
    {
        if (node.Plan.Ports.IsEmpty) return;
        if (node.OnNode(Path) is not { } file)
        {
            var text = $"{node.Plan.Name} has no stanzas for its ports";
            findings.AddMissing(VerificationDiagnostics.PortStanza, Path, text);
            return;
        }

        if (file.Document is not InterfacesDocument document) return;
        var subject = new Subject(findings, VerificationDiagnostics.PortStanza, file);
        foreach (var stanza in document.Stanzas) CheckStanza(stanza, node, subject);
        foreach (var port in node.Plan.Ports)
        {
            if (!document.Stanzas.Exists(s => s.Name == port.Name.ToString()))
            {
                subject.Fail(1, $"port {port.Name} has no stanza");
            }
        }
    }

    private static void CheckStanza(InterfaceStanza stanza, ReadNode node, Subject subject)
    {
        if (stanza.Keyword != "iface")
        {
            subject.Fail(stanza.Line, $"'{stanza.Keyword} {stanza.Name}' is for Proxmox VE to write");
            return;
        }

        if (MtuOf(stanza.Name, node) is not { } mtu)
        {
            subject.Fail(stanza.Line, $"{stanza.Name} is no port of {node.Plan.Name}");
            return;
        }

        if (stanza.Method is not ("" or "inet manual"))
        {
            subject.Fail(stanza.Line, $"{stanza.Name} is '{stanza.Method}', 'inet manual' is planned");
        }

        var hasMtu = false;
        foreach (var attribute in stanza.Attributes)
        {
            if (attribute.Key != "mtu")
            {
                subject.Fail(attribute.Line, $"{attribute.Key} is not planned for {stanza.Name}");
            }
            else if (attribute.Value != mtu)
            {
                subject.Fail(attribute.Line, $"mtu is '{attribute.Value}', '{mtu}' is planned");
            }

            hasMtu |= attribute.Key == "mtu";
        }

        if (!hasMtu) subject.Fail(stanza.Line, $"{stanza.Name} has no mtu, so ifupdown2 sets it to 1500");
    }

    private static string? MtuOf(string name, ReadNode node)
    {
        foreach (var port in node.Plan.Ports)
        {
            if (port.Name.ToString() == name) return port.Mtu.ToString(CultureInfo.InvariantCulture);
        }

        return null;
    }
}
