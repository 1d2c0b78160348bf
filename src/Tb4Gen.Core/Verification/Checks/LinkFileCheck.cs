using System.Globalization;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Verification.Formats;

namespace Tb4Gen.Core.Verification.Checks;

/// <summary>
/// One .link file a port and no other. udevd renames by the first file that matches, so a lost match key would rename
/// every
/// NIC of the machine, and a wrong path none.
/// </summary>
internal sealed class LinkFileCheck : INodeCheck
{
    private const string Folder = "/usr/lib/systemd/network/";

    public void Check(ReadNode node, FindingList findings)
    {
        foreach (var port in node.Plan.Ports)
        {
            var path = $"{Folder}05-tb4-{port.Name}.link";
            if (node.OnNode(path) is { } file)
            {
                if (file.Document is EntryDocument document)
                {
                    CheckPort(port, document, new Subject(findings, VerificationDiagnostics.LinkFile, file));
                }
            }
            else
            {
                var text = $"{port.Name} of {node.Plan.Name} has no link file";
                findings.AddMissing(VerificationDiagnostics.LinkFile, path, text);
            }
        }

        foreach (var file in node.Files)
        {
            if (file.Kind != ArtifactKind.Link || IsOfPort(file, node.Plan)) continue;
            findings.Add(VerificationDiagnostics.LinkFile, file, 1, $"no port of {node.Plan.Name} has this link file");
        }
    }

    private static void CheckPort(PortPlan port, EntryDocument document, Subject subject)
    {
        subject.Expect(document, "Match", "Path", port.Path.ToString());
        // The driver's own name has a dash; with the module's underscore nothing matches.
        subject.Expect(document, "Match", "Driver", "thunderbolt-net");
        subject.Expect(document, "Link", "Name", port.Name.ToString());
        subject.Expect(document, "Link", "MTUBytes", port.Mtu.ToString(CultureInfo.InvariantCulture));
        // A segment larger than the wire's frame is lost on the peer's side where a router forwards it.
        subject.Expect(document, "Link", "TCPSegmentationOffload", "no");
        subject.Expect(document, "Link", "TCP6SegmentationOffload", "no");
        if (port.Adapter is { } adapter) subject.Expect(document, "Match", "Property", $"TB4_PORT={adapter}");
        foreach (var entry in document.Entries)
        {
            if (entry.Section != "Match" || entry.Key is "Path" or "Driver") continue;
            if (entry.Key == "Property" && port.Adapter is not null) continue;
            subject.Fail(entry.Line, $"the match on {entry.Key} is not planned, so the port may keep its old name");
        }
    }

    private static bool IsOfPort(ReadArtifact file, NodePlan node)
    {
        var name = file.Path.AsSpan(file.Path.LastIndexOf('/') + 1);
        foreach (var port in node.Ports)
        {
            if (name.SequenceEqual($"05-tb4-{port.Name}.link")) return true;
        }

        return false;
    }
}
