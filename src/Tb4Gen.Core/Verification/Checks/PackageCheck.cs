using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Verification.Formats;

namespace Tb4Gen.Core.Verification.Checks;

/// <summary>
/// The node's Debian package says whose it is, and has the scripts without which it would leave half of its work
/// undone. dpkg takes nearly any control file, so nothing else would show a wrong one before the node does.
/// </summary>
internal sealed class PackageCheck : INodeCheck
{
    // Version and Installed-Size are the packer's. With Conflicts or Provides apt would take the package of one node off
    // for that of another, whose preinst then refuses: the node would be left with neither.
    private static readonly string[] Fields =
        ["Package", "Architecture", "Maintainer", "Section", "Priority", "Depends", "Suggests", "Description"];

    // dpkg runs what it finds, so a script that is missing is missed by nobody.
    private static readonly string[] Scripts = ["preinst", "postinst", "prerm", "postrm"];

    public void Check(ReadNode node, FindingList findings)
    {
        if (Find(node, "control", findings) is { } control) CheckControl(control, node, findings);
        foreach (var name in Scripts)
        {
            if (Find(node, name, findings) is { } script) CheckScript(script, node, findings);
        }

        if (Find(node, "copyright", findings) is { } copyright) CheckCopyright(copyright, findings);
    }

    private static ReadArtifact? Find(ReadNode node, string name, FindingList findings)
    {
        var file = node.ForPackage(name);
        if (file is null)
        {
            var text = $"the package of {node.Plan.Name} has to have it";
            findings.AddMissing(VerificationDiagnostics.Package, $"debian/{name}", text);
        }

        return file;
    }

    private static void CheckControl(ReadArtifact file, ReadNode node, FindingList findings)
    {
        if (file.Document is not EntryDocument control) return;
        var subject = new Subject(findings, VerificationDiagnostics.Package, file);
        subject.Expect(control, "1", "Package", node.Plan.Package.ToString());
        subject.Expect(control, "1", "Architecture", "all");
        subject.Expect(control, "1", "Maintainer", node.Cluster.Package.Maintainer);
        foreach (var name in Fields)
        {
            if (control.Find("1", name) is null) subject.Fail(1, $"the field {name} is missing");
        }

        foreach (var entry in control.Entries)
        {
            if (entry.Section != "1") subject.Fail(entry.Line, "a package has one paragraph");
            if (Array.IndexOf(Fields, entry.Key) < 0) subject.Fail(entry.Line, $"{entry.Key} is not planned");
            if (entry.Value.Length == 0) subject.Fail(entry.Line, $"{entry.Key} is empty");
        }

        if (control.Find("1", "Description") is { } description) CheckDescription(description, node, subject);
    }

    /// <summary>
    /// A synopsis, and below it what people need who find the package on a machine: whose it is.
    /// </summary>
    private static void CheckDescription(Entry description, ReadNode node, Subject subject)
    {
        var lines = description.Value.Split('\n');
        if (lines.Length < 3) subject.Fail(description.Line, "the description has no text of two lines or more");
        for (var i = 0; i < lines.Length; i++)
        {
            // With the blank in front, 80 columns: what apt shows without breaking it anew.
            if (lines[i].Length > (i == 0 ? 80 : 79)) subject.Fail(description.Line + i, "the line is too long");
        }

        var words = string.Join(' ', lines[1..]).Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in new[] { node.Plan.Name.ToString(), node.Cluster.Name.ToString() })
        {
            if (!words.Contains(name)) subject.Fail(description.Line, $"the text of the description does not name {name}");
        }
    }

    /// <summary>
    /// dash runs them, and a step that fails has to stop the rest: dpkg believes a script that ends with 0.
    /// </summary>
    private static void CheckScript(ReadArtifact file, ReadNode node, FindingList findings)
    {
        var subject = new Subject(findings, VerificationDiagnostics.Package, file);
        if (file.Text is not { } text) return;
        if (!text.StartsWith("#!/bin/sh\n", StringComparison.Ordinal)) subject.Fail(1, "the script is not for /bin/sh");
        var assignment = $"package={node.Plan.Package}";
        var (stopsOnError, isNamed) = (false, false);
        var lines = new LineCursor(text);
        while (lines.MoveNext())
        {
            stopsOnError |= lines.Line is "set -e";
            isNamed |= lines.Line.SequenceEqual(assignment);
            if (lines.Line.StartsWith("package=", StringComparison.Ordinal) && !lines.Line.SequenceEqual(assignment))
            {
                subject.Fail(lines.Number, $"the package is {node.Plan.Package}");
            }
        }

        if (!stopsOnError) subject.Fail(1, "the script has no line 'set -e'");
        if (!isNamed) subject.Fail(1, $"the script has no line '{assignment}'");
    }

    private static void CheckCopyright(ReadArtifact file, FindingList findings)
    {
        if (file.Document is not EntryDocument copyright) return;
        var subject = new Subject(findings, VerificationDiagnostics.Package, file);
        const string Format = "https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/";
        subject.Expect(copyright, "1", "Format", Format);
        subject.Expect(copyright, "2", "Files", "*");
    }
}
