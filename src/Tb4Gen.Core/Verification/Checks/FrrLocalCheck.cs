using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Verification.Formats;

namespace Tb4Gen.Core.Verification.Checks;

/// <summary>
/// The part of FRR's configuration that Proxmox VE merges: the LSP interval of this fabric. A block for another
/// fabric's name would start a second instance, to which <c>vtysh</c> answers 0.
/// </summary>
internal sealed class FrrLocalCheck : INodeCheck
{
    private const string Path = "/usr/lib/tb4gen/frr.conf.local";

    public void Check(ReadNode node, FindingList findings)
    {
        if (node.OnNode(Path) is not { } file)
        {
            findings.AddMissing(VerificationDiagnostics.FrrConf, Path, $"{node.Plan.Name} sets the LSP interval");
            return;
        }

        if (file.Document is not EntryDocument document) return;
        var mesh = node.Cluster.Mesh;
        var subject = new Subject(findings, VerificationDiagnostics.FrrConf, file);
        var heading = $"router {mesh.Protocol} {mesh.Fabric}";
        FrrBlocks.Expect(document, heading, [$"lsp-gen-interval {mesh.LspGenInterval}"], subject);
        foreach (var entry in document.Entries)
        {
            if (entry.Section.Length > 0 || entry.Key == heading) continue;
            subject.Fail(entry.Line, $"'{entry.Key}' is not planned here");
        }
    }
}
