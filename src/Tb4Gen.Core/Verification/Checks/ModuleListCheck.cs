using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Verification.Formats;

namespace Tb4Gen.Core.Verification.Checks;

/// <summary>
/// The modules are thunderbolt_net and the planned ones. After a power cut of all nodes none announces the network
/// service that would load thunderbolt_net on its peers, so no port would ever appear without the list.
/// </summary>
internal sealed class ModuleListCheck : INodeCheck
{
    private const string Path = "/usr/lib/modules-load.d/tb4.conf";

    public void Check(ReadNode node, FindingList findings)
    {
        if (node.OnNode(Path) is not { } file)
        {
            var text = $"{node.Plan.Name} loads thunderbolt_net at boot";
            findings.AddMissing(VerificationDiagnostics.Modules, Path, text);
            return;
        }

        if (file.Document is not EntryDocument document) return;
        var subject = new Subject(findings, VerificationDiagnostics.Modules, file);
        List<string> planned = ["thunderbolt_net"];
        foreach (var module in node.Plan.Modules) planned.Add(module.ToString());
        foreach (var name in planned)
        {
            if (document.Find("", name) is null) subject.Fail(1, $"the module {name} is missing");
        }

        foreach (var entry in document.Entries)
        {
            if (!planned.Contains(entry.Key)) subject.Fail(entry.Line, $"the module {entry.Key} is not planned");
        }
    }
}
