using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Verification.Formats;

namespace Tb4Gen.Core.Verification.Checks;

/// <summary>Every key of the answer file is known to the installer on the ISO.</summary>
internal sealed class AnswerKeyCheck : INodeCheck
{
    public void Check(ReadNode node, FindingList findings)
    {
        if (node.Cluster.Install is not { } install || node.ForInstall("answer.toml") is not { } file) return;
        if (file.Document is not TreeDocument document) return;
        var subject = new Subject(findings, VerificationDiagnostics.AnswerKey, file);
        CheckTable("", document.Root, install.IsoRelease.ToString(), subject);
    }

    private static void CheckTable(string table, DataNode node, string release, Subject subject)
    {
        for (var i = 0; i < node.Keys.Count; i++)
        {
            var (key, value) = (node.Keys[i], node.Items[i]);
            var where = table.Length == 0 ? "at the top" : $"in [{table}]";
            if (AnswerKeys.Since(table, key) is not { } since)
            {
                subject.Fail(value.Line, $"the installer knows no {key} {where}");
            }
            else if (ProxmoxReleases.IsOlder(release, since))
            {
                subject.Fail(value.Line, $"{key} {where} came with {since}, the ISO is {release}");
            }
            else if (value.Kind == DataKind.Mapping)
            {
                CheckTable(table.Length == 0 ? key : $"{table}.{key}", value, release, subject);
            }
        }
    }
}
