using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Verification.Formats;

namespace Tb4Gen.Core.Verification.Checks;

/// <summary>
/// The file for <c>ceph config assimilate-conf</c> holds exactly the planned options. The command answers 0 to most
/// of what it does not take, so a difference would only show in the cluster's behaviour.
/// </summary>
internal sealed class AssimilateCheck : IClusterCheck
{
    private const string Path = "cluster/ceph/assimilate.conf";

    public void Check(ReadBundle bundle, FindingList findings)
    {
        var file = bundle.Find(Path);
        if (bundle.Plan.Ceph is not { } ceph)
        {
            if (file is not null) findings.Add(VerificationDiagnostics.Assimilate, file, 1, "no Ceph is planned");
            return;
        }

        if (file is null)
        {
            if (ceph.Sections.IsEmpty) return;
            findings.AddMissing(VerificationDiagnostics.Assimilate, Path, "Ceph's options are planned");
            return;
        }

        if (file.Document is not EntryDocument document) return;
        var subject = new Subject(findings, VerificationDiagnostics.Assimilate, file);
        foreach (var section in ceph.Sections)
        {
            foreach (var option in section.Options)
            {
                subject.Expect(document, section.Name.ToString(), option.Name.ToString(), option.Value);
            }
        }

        foreach (var entry in document.Entries)
        {
            if (!IsPlanned(entry, ceph)) subject.Fail(entry.Line, $"{entry.Key} of [{entry.Section}] is not planned");
        }
    }

    private static bool IsPlanned(Entry entry, CephPlan ceph)
    {
        foreach (var section in ceph.Sections)
        {
            if (section.Name.ToString() != entry.Section) continue;
            foreach (var option in section.Options)
            {
                if (option.Name.ToString() == entry.Key) return true;
            }
        }

        return false;
    }
}
