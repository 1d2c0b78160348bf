using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Verification.Formats;

namespace Tb4Gen.Core.Verification.Checks;

/// <summary>
/// The rule that starts <c>tb4-link@</c> covers exactly the ports, and not only on <c>add</c>: a port that a .link file
/// renames gets a second event, <c>move</c>, which rewrites its record, so a rule for <c>add</c> alone never starts
/// the service.
/// </summary>
internal sealed class UdevRuleCheck : INodeCheck
{
    private const string Path = "/usr/lib/udev/rules.d/85-tb4.rules";

    public void Check(ReadNode node, FindingList findings)
    {
        if (node.Plan.Ports.IsEmpty) return;
        if (node.OnNode(Path) is not { } file)
        {
            findings.AddMissing(VerificationDiagnostics.UdevRule, Path, $"{node.Plan.Name} has no rule for its ports");
            return;
        }

        if (file.Document is not UdevDocument document) return;
        var subject = new Subject(findings, VerificationDiagnostics.UdevRule, file);
        var starts = false;
        foreach (var rule in document.Rules)
        {
            if (Wanted(rule) is not { } wanted) continue;
            starts = true;
            CheckRule(rule, wanted, node.Plan, subject);
        }

        if (!starts) subject.Fail(1, "no rule sets SYSTEMD_WANTS");
    }

    private static UdevToken? Wanted(UdevRule rule) =>
        rule.Find("ENV", "SYSTEMD_WANTS", "+=") ?? rule.Find("ENV", "SYSTEMD_WANTS", "=");

    private static void CheckRule(UdevRule rule, UdevToken wanted, NodePlan node, Subject subject)
    {
        if (wanted.Value is not ("tb4-link@$kernel.service" or "tb4-link@%k.service"))
        {
            subject.Fail(rule.Line, $"the rule wants {wanted.Value}, tb4-link@$kernel.service is planned");
        }

        if (rule.Find("TAG", "", "+=")?.Value != "systemd")
        {
            subject.Fail(rule.Line, "without TAG+=\"systemd\" no service starts");
        }

        if (rule.Find("SUBSYSTEM", "", "==")?.Value != "net")
        {
            subject.Fail(rule.Line, "the rule does not match SUBSYSTEM==\"net\"");
        }

        if (rule.Find("ACTION", "", "==") is { } action && !action.Value.Contains("move", StringComparison.Ordinal))
        {
            subject.Fail(rule.Line, $"ACTION==\"{action.Value}\" leaves out move, the event of a renamed port");
        }

        CheckPorts(rule, rule.Find("KERNEL", "", "==")?.Value ?? "", node, subject);
    }

    private static void CheckPorts(UdevRule rule, string names, NodePlan node, Subject subject)
    {
        var matched = names.Split('|');
        foreach (var port in node.Ports)
        {
            if (Array.IndexOf(matched, port.Name.ToString()) < 0)
            {
                subject.Fail(rule.Line, $"the rule leaves out port {port.Name}");
            }
        }

        foreach (var name in matched)
        {
            if (!HasPort(node, name))
            {
                subject.Fail(rule.Line, $"the rule matches KERNEL \"{name}\", which is no port of {node.Name}");
            }
        }
    }

    private static bool HasPort(NodePlan node, string name)
    {
        foreach (var port in node.Ports)
        {
            if (port.Name.ToString() == name) return true;
        }

        return false;
    }
}
