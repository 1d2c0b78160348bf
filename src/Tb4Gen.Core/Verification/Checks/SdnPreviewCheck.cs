using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Verification.Formats;

namespace Tb4Gen.Core.Verification.Checks;

/// <summary>
/// The preview of interfaces.d/sdn has the dummy interface and each cabled port, each brought up with the router ID
/// as a /32 and with forwarding, as Proxmox VE writes them.
/// </summary>
internal sealed class SdnPreviewCheck : INodeCheck
{
    public void Check(ReadNode node, FindingList findings)
    {
        if (node.Preview("interfaces.d/sdn") is not { } file)
        {
            var path = $"preview/{node.Plan.Name}/interfaces.d/sdn";
            findings.AddMissing(VerificationDiagnostics.SdnPreview, path, "every node has a preview");
            return;
        }

        if (file.Document is not InterfacesDocument document) return;
        var subject = new Subject(findings, VerificationDiagnostics.SdnPreview, file);
        var dummy = node.Cluster.Mesh.DummyInterface.ToString();
        List<string> planned = [dummy];
        foreach (var port in node.Plan.CabledPorts) planned.Add(port.Name.ToString());
        foreach (var name in planned) CheckInterface(name, name == dummy, document, node, subject);
        foreach (var stanza in document.Stanzas)
        {
            if (!planned.Contains(stanza.Name))
            {
                subject.Fail(stanza.Line, $"{stanza.Name} of {node.Plan.Name} has no cable");
            }
        }
    }

    private static void CheckInterface(
        string name, bool isDummy, InterfacesDocument document, ReadNode node, Subject subject)
    {
        var stanza = document.Stanzas.Find(s => s.Keyword == "iface" && s.Name == name);
        var isUp = document.Stanzas.Exists(s => s.Keyword == "auto" && s.Name == name);
        if (stanza is null || !isUp)
        {
            subject.Fail(stanza?.Line ?? 1, $"{name} has no {(stanza is null ? "stanza" : "'auto' line")}");
            return;
        }

        if (stanza.Method != "inet static")
        {
            subject.Fail(stanza.Line, $"{name} is '{stanza.Method}', 'inet static' is planned");
        }

        ExpectAttribute(stanza, "address", node.Plan.RouterId.Host.ToString(), subject);
        ExpectAttribute(stanza, "ip-forward", "1", subject);
        if (isDummy) ExpectAttribute(stanza, "link-type", "dummy", subject);
        foreach (var attribute in stanza.Attributes)
        {
            if (attribute.Key is "address" or "ip-forward" || (isDummy && attribute.Key == "link-type")) continue;
            subject.Fail(attribute.Line, $"Proxmox VE writes no {attribute.Key} for {name}");
        }
    }

    private static void ExpectAttribute(InterfaceStanza stanza, string key, string value, Subject subject)
    {
        var index = stanza.Attributes.FindIndex(a => a.Key == key);
        if (index < 0) subject.Fail(stanza.Line, $"{stanza.Name} has no {key}, {value} is planned");
        else if (stanza.Attributes[index].Value is var found && found != value)
        {
            subject.Fail(stanza.Attributes[index].Line, $"{key} of {stanza.Name} is '{found}', '{value}' is planned");
        }
    }
}
