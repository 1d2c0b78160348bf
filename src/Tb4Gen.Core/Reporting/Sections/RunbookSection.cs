using System.Text;
using Tb4Gen.Core.Reporting.Markup;

namespace Tb4Gen.Core.Reporting.Sections;

/// <summary>The runbook of the bundle, whose commands can be copied.</summary>
internal static class RunbookSection
{
    public static Section? Of(FileIndex files)
    {
        if (files.Find("README.md") is not { } runbook) return null;
        var text = Encoding.UTF8.GetString(runbook.Artifact.Content.Span);
        return new Section("runbook", "Runbook", MarkdownHtml.Write(text, "run", path => files.Find(path)?.Id));
    }
}
