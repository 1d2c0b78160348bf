using System.Security.Cryptography;
using System.Text;
using Tb4Gen.Core.Drawing;
using Tb4Gen.Core.Drawing.Writing;
using Tb4Gen.Core.Reporting.Sections;

namespace Tb4Gen.Core.Reporting;

/// <summary>
/// The whole plan of a cluster as one HTML page that needs nothing beside it and loads nothing: the policy in its head
/// forbids all but its own style and its own script, each known by its hash.
/// </summary>
public static class ReportPage
{
    /// <summary>UTF-8 with LF; the same input gives the same bytes.</summary>
    public static string Write(ReportInput input)
    {
        var files = new FileIndex(input.Bundle);
        // A section that is null has nothing to show.
        Section?[] sections =
        [
            MeshSection.Of(input.Plan),
            AddressSection.Of(input.Plan),
            FindingSection.Of(input),
            ChangeSection.Of(input, files),
            CephSection.Of(input.Plan),
            RunbookSection.Of(files),
            FileSection.Of(input.Plan, files),
        ];
        return Page(input, [.. sections.OfType<Section>()]);
    }

    private static string Page(ReportInput input, List<Section> sections)
    {
        var style = ReportAsset.Read("report.css") + SvgWriter.Style;
        var script = ReportAsset.Read("report.js");
        var title = XmlText.Escape($"Cluster {input.Plan.Name}");
        var policy = $"default-src 'none'; style-src '{HashOf(style)}'; script-src '{HashOf(script)}'; "
            + "base-uri 'none'; form-action 'none'";
        var page = new StringBuilder();
        page.Append($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title}</title>
            <style>{style}</style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the content</a>
            <header>
            <h1>{title}</h1>
            <p>{XmlText.Escape(Summary(input))}</p>
            </header>
            <nav aria-label="Sections"><ul>

            """);
        foreach (var section in sections) page.Append($"<li><a href=\"#{section.Id}\">{section.Title}</a></li>\n");
        page.Append("</ul></nav>\n").Append(SearchForm).Append("<main id=\"main\" tabindex=\"-1\">\n");
        foreach (var section in sections)
        {
            page.Append($"<section id=\"{section.Id}\" aria-labelledby=\"{section.Id}-title\">\n")
                .Append($"<h2 id=\"{section.Id}-title\">{section.Title}</h2>\n{section.Html}</section>\n");
        }

        return page.Append($"</main>\n<script>{script}</script>\n</body>\n</html>\n").ToString();
    }

    /// <summary>Hidden until the script that answers it is there.</summary>
    private const string SearchForm = """
        <search class="search" id="search" hidden>
        <label for="query">Search files and lines</label>
        <input id="query" type="search" autocomplete="off" spellcheck="false" aria-describedby="count">
        <p id="count" role="status"></p>
        <ol id="hits"></ol>
        </search>

        """;

    private static string Summary(ReportInput input)
    {
        var plan = input.Plan;
        var ceph = plan.Ceph is { } c ? $", Ceph {c.Release} with {Html.Count(c.OsdCount, "OSD")}" : ", without Ceph";
        return $"{plan.Domain}: {Html.Count(plan.Nodes.Length, "node")}, {Html.Count(plan.Mesh.Cables.Length, "cable")}"
            + $", Proxmox VE {plan.ProxmoxRelease}{ceph}; {Html.Count(input.Findings.Length, "finding")}"
            + $" and {input.Accepted.Length.Text()} accepted.";
    }

    // CSP takes the hash of what stands between the tags.
    private static string HashOf(string content) =>
        $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}";
}
