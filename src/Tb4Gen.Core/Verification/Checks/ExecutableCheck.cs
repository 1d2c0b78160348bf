using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Verification.Formats;

namespace Tb4Gen.Core.Verification.Checks;

/// <summary>
/// Every program of ours that a unit or a udev rule starts is an executable artifact of the same node.
/// </summary>
internal sealed class ExecutableCheck : INodeCheck
{
    private const string Folder = "/usr/libexec/tb4gen/";

    // 0755
    private const int Mode = 0x1ED;

    public void Check(ReadNode node, FindingList findings)
    {
        foreach (var file in node.Files)
        {
            var subject = new Subject(findings, VerificationDiagnostics.Executable, file);
            if (file.Document is EntryDocument unit && file.Kind == ArtifactKind.Unit) CheckUnit(unit, node, subject);
            if (file.Document is UdevDocument rules) CheckRules(rules, node, subject);
        }
    }

    private static void CheckUnit(EntryDocument unit, ReadNode node, Subject subject)
    {
        foreach (var entry in unit.Entries)
        {
            if (entry.Key.StartsWith("Exec", StringComparison.Ordinal))
            {
                CheckCommand(entry.Value, entry.Line, node, subject);
            }
        }
    }

    private static void CheckRules(UdevDocument rules, ReadNode node, Subject subject)
    {
        foreach (var rule in rules.Rules)
        {
            foreach (var token in rule.Tokens)
            {
                if (token.Key is "RUN" or "PROGRAM" or "IMPORT") CheckCommand(token.Value, rule.Line, node, subject);
            }
        }
    }

    private static void CheckCommand(string command, int line, ReadNode node, Subject subject)
    {
        // systemd.service(5): these signs in front of the path change how it is run.
        var path = command.AsSpan().TrimStart("@-:+!|");
        var end = path.IndexOf(' ');
        if (end >= 0) path = path[..end];
        if (!path.StartsWith(Folder, StringComparison.Ordinal)) return;
        var program = node.OnNode(path.ToString());
        if (program is null) subject.Fail(line, $"{path} is not among the files of {node.Plan.Name}");
        else if (program.Artifact.Mode != Mode) subject.Fail(line, $"{path} has not the mode 0755");
    }
}
