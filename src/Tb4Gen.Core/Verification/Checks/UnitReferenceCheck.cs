using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Verification.Formats;

namespace Tb4Gen.Core.Verification.Checks;

/// <summary>
/// Every unit of ours that another unit or a udev rule names is in the bundle. systemd is silent about a unit in
/// <c>Wants=</c> or <c>After=</c> that does not exist, which is how a boot order gets lost.
/// </summary>
internal sealed class UnitReferenceCheck : INodeCheck
{
    private const string Folder = "/usr/lib/systemd/system/";

    public void Check(ReadNode node, FindingList findings)
    {
        foreach (var file in node.Files)
        {
            var subject = new Subject(findings, VerificationDiagnostics.UnitReference, file);
            if (file.Document is EntryDocument unit && file.Kind == ArtifactKind.Unit) CheckUnit(unit, node, subject);
            if (file.Document is UdevDocument rules) CheckRules(rules, node, subject);
        }
    }

    private static void CheckUnit(EntryDocument unit, ReadNode node, Subject subject)
    {
        foreach (var entry in unit.Entries)
        {
            if (!NamesUnits(entry.Key)) continue;
            foreach (var range in entry.Value.AsSpan().Split(' '))
            {
                CheckName(entry.Value.AsSpan(range), entry.Line, node, subject);
            }
        }
    }

    private static bool NamesUnits(string key) => key is "Wants" or "Requires" or "Requisite" or "BindsTo" or "PartOf"
        or "Upholds" or "Before" or "After" or "OnFailure" or "OnSuccess" or "Conflicts" or "Unit" or "WantedBy";

    private static void CheckRules(UdevDocument rules, ReadNode node, Subject subject)
    {
        foreach (var rule in rules.Rules)
        {
            foreach (var token in rule.Tokens)
            {
                if (token.Attribute == "SYSTEMD_WANTS") CheckName(token.Value, rule.Line, node, subject);
            }
        }
    }

    private static void CheckName(ReadOnlySpan<char> name, int line, ReadNode node, Subject subject)
    {
        if (!name.StartsWith("tb4", StringComparison.Ordinal)) return;
        var at = name.IndexOf('@');
        var dot = name.LastIndexOf('.');
        // tb4-link@en05.service is made from tb4-link@.service.
        var file = at >= 0 && dot > at ? $"{name[..(at + 1)]}{name[dot..]}" : name.ToString();
        if (node.OnNode(Folder + file) is null)
        {
            subject.Fail(line, $"the unit {file} is not among the files of {node.Plan.Name}");
        }
    }
}
