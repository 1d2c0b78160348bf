using System.Text;
using Tb4Gen.Core.Drawing.Layout;

namespace Tb4Gen.Core.Drawing.Writing;

/// <summary>
/// A drawing as SVG: text stays text, nothing is loaded from elsewhere, and colours follow the reader's wish for light
/// or dark.
/// </summary>
internal static class SvgWriter
{
    private const double CaptionHeight = 30;
    private const double LegendHeight = 26;

    /// <summary>
    /// For a page that puts drawings into itself and allows no style of theirs. A critical cable is thicker and
    /// dashed as well as of another colour.
    /// </summary>
    public const string Style = """
        .tb4-paper{fill:#fff}
        .tb4-mesh text{font-family:ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;font-size:12px;fill:#1f2328}
        .tb4-mesh .tb4-name{font-size:15px;font-weight:700}
        .tb4-mesh .tb4-port text,.tb4-mesh .tb4-label text{font-size:11px}
        .tb4-node rect{fill:#f3f5f8;stroke:#57606a;stroke-width:1.5}
        .tb4-port rect{fill:#ddf4ff;stroke:#57606a}
        .tb4-cable{stroke:#57606a;stroke-width:2}
        .tb4-critical{stroke:#b3261e;stroke-width:4;stroke-dasharray:10 5}
        .tb4-label rect{fill:#fff;stroke:#57606a}
        .tb4-label.tb4-warn rect{stroke:#b3261e;stroke-width:2}
        @media (prefers-color-scheme:dark){
        .tb4-paper{fill:#0d1117}
        .tb4-mesh text{fill:#e6edf3}
        .tb4-node rect{fill:#161b22;stroke:#8b949e}
        .tb4-port rect{fill:#12304d;stroke:#8b949e}
        .tb4-cable{stroke:#8b949e}
        .tb4-critical{stroke:#ff7b72}
        .tb4-label rect{fill:#0d1117;stroke:#8b949e}
        .tb4-label.tb4-warn rect{stroke:#ff7b72}
        }

        """;

    /// <summary>A file of its own.</summary>
    public static string Write(MeshPicture picture, Scene scene) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{Element(picture, scene, $"<style>\n{Style}</style>\n")}";

    /// <summary>The element, for a page that has the style.</summary>
    public static string Element(MeshPicture picture, Scene scene) => Element(picture, scene, "");

    private static string Element(MeshPicture picture, Scene scene, string style)
    {
        var width = Math.Max(scene.Width, TextMetrics.WidthOf(picture.Caption, TextMetrics.LineSize) + 48);
        var hasLegend = picture.CriticalCount > 0;
        var height = CaptionHeight + scene.Height + (hasLegend ? LegendHeight : 0);
        var shift = (width - scene.Width) / 2;
        var svg = new StringBuilder(4096 + (picture.Nodes.Length * 512) + (picture.Cables.Length * 256));
        var (w, h) = (width.Text(), height.Text());
        var size = $"width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\"";
        svg.Append($"""
            <svg xmlns="http://www.w3.org/2000/svg" {size} class="tb4-mesh" role="img" aria-labelledby="tb4-title tb4-desc">
            <title id="tb4-title">Mesh of cluster {XmlText.Escape(picture.Cluster)}</title>
            <desc id="tb4-desc">{XmlText.Escape(Description(picture))}</desc>
            {style}<rect class="tb4-paper" width="100%" height="100%"/>
            <text x="24" y="26">{XmlText.Escape(picture.Caption)}</text>
            <g transform="translate({shift.Text()} {CaptionHeight.Text()})">

            """);
        for (var i = 0; i < scene.Cables.Length; i++) WriteLine(svg, scene.Cables[i], picture.Cables[i]);
        for (var i = 0; i < scene.Nodes.Length; i++) WriteNode(svg, scene.Nodes[i], picture.Nodes[i]);
        for (var i = 0; i < scene.Cables.Length; i++) WriteLabel(svg, scene.Cables[i], picture.Cables[i]);
        svg.Append("</g>\n");
        if (hasLegend) WriteLegend(svg, height - 14);
        return svg.Append("</svg>\n").ToString();
    }

    private static string Description(MeshPicture picture)
    {
        var nodes = picture.Nodes.Select(static n => $"Node {n.Name}: mesh {n.RouterId}, management {n.Management}.");
        var cables = picture.Cables.Select(c =>
            $"Cable {c.Number.Text()}{(c.IsCritical ? ", critical" : "")}: {picture.Nodes[c.A.Node].Name} {c.A.Port} "
            + $"to {picture.Nodes[c.B.Node].Name} {c.B.Port}.");
        return string.Join(' ', [.. nodes, .. cables, picture.Verdict]);
    }

    private static void WriteLine(StringBuilder svg, SceneCable cable, PictureCable about) => svg.Append(
        $"<line class=\"tb4-cable{(about.IsCritical ? " tb4-critical" : "")}\" x1=\"{cable.From.X.Text()}\" "
        + $"y1=\"{cable.From.Y.Text()}\" x2=\"{cable.To.X.Text()}\" y2=\"{cable.To.Y.Text()}\"/>\n");

    private static void WriteNode(StringBuilder svg, SceneNode node, PictureNode about)
    {
        svg.Append($"<g class=\"tb4-node\">{Rect(node.Body, 6)}");
        var lines = NodeLines.Of(about);
        var x = node.Body.Center.X;
        var y = node.Body.Center.Y - ((node.Name.Length + lines.Length) * TextMetrics.LineHeight / 2) + 13;
        foreach (var (line, style) in (IEnumerable<(string, string?)>)
            [.. node.Name.Select(static l => (l, "tb4-name")), .. lines.Select(static l => (l, (string?)null))])
        {
            svg.Append(Centered(line, x, y, style));
            y += TextMetrics.LineHeight;
        }

        svg.Append("</g>\n");
        foreach (var port in node.Ports)
        {
            svg.Append($"<g class=\"tb4-port\">{Rect(port.Box, 3)}");
            svg.Append(Centered(port.Name, port.Box.Center.X, port.Box.Center.Y + 4)).Append("</g>\n");
        }
    }

    private static void WriteLabel(StringBuilder svg, SceneCable cable, PictureCable about)
    {
        if (cable.Label is not { } box) return;
        svg.Append($"<g class=\"tb4-label{(about.IsCritical ? " tb4-warn" : "")}\">{Rect(box, box.Height / 2)}");
        svg.Append(Centered(about.Label, box.Center.X, box.Center.Y + 4)).Append("</g>\n");
    }

    private static void WriteLegend(StringBuilder svg, double y) => svg.Append(
        $"<line class=\"tb4-cable tb4-critical\" x1=\"24\" y1=\"{(y - 4).Text()}\" x2=\"74\" y2=\"{(y - 4).Text()}\"/>\n"
        + $"<text x=\"84\" y=\"{y.Text()}\">critical: its loss alone cuts the mesh</text>\n");

    private static string Rect(Box box, double radius) =>
        $"<rect x=\"{box.X.Text()}\" y=\"{box.Y.Text()}\" width=\"{box.Width.Text()}\" "
        + $"height=\"{box.Height.Text()}\" rx=\"{radius.Text()}\"/>";

    // Said at each text rather than by the style alone, which some programs read in part only.
    private static string Centered(string text, double x, double y, string? style = null) =>
        $"<text{(style is null ? "" : $" class=\"{style}\"")} x=\"{x.Text()}\" y=\"{y.Text()}\" "
        + $"text-anchor=\"middle\">{XmlText.Escape(text)}</text>";
}
