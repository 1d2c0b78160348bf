using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Verification.Formats;

namespace Tb4Gen.Core.Verification.Checks;

/// <summary>The kernel parameters are exactly the planned ones; without any there is no file.</summary>
internal sealed class SysctlCheck : INodeCheck
{
    private const string Path = "/usr/lib/sysctl.d/60-tb4.conf";

    public void Check(ReadNode node, FindingList findings)
    {
        var planned = node.Plan.Sysctl;
        if (node.OnNode(Path) is not { } file)
        {
            if (!planned.IsEmpty)
            {
                findings.AddMissing(VerificationDiagnostics.Sysctl, Path, $"{node.Plan.Name} sets kernel parameters");
            }

            return;
        }

        if (file.Document is not EntryDocument document) return;
        var subject = new Subject(findings, VerificationDiagnostics.Sysctl, file);
        if (planned.IsEmpty) subject.Fail(1, $"no kernel parameter is planned for {node.Plan.Name}");
        foreach (var parameter in planned) subject.Expect(document, "", parameter.Key.ToString(), parameter.Value);
        foreach (var entry in document.Entries)
        {
            if (!Has(node, entry.Key)) subject.Fail(entry.Line, $"{entry.Key} is not planned for {node.Plan.Name}");
        }
    }

    private static bool Has(ReadNode node, string key)
    {
        foreach (var parameter in node.Plan.Sysctl)
        {
            if (parameter.Key.ToString() == key) return true;
        }

        return false;
    }
}
