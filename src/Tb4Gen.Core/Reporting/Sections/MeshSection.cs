using Tb4Gen.Core.Drawing;
using Tb4Gen.Core.Drawing.Layout;
using Tb4Gen.Core.Drawing.Writing;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Reporting.Sections;

/// <summary>The mesh drawn, and its cables as a table for whoever cannot see it.</summary>
internal static class MeshSection
{
    public static Section Of(ClusterPlan plan)
    {
        var picture = MeshPicture.Of(plan);
        var svg = SvgWriter.Element(picture, MeshLayout.Of(picture));
        string[] columns = ["Cable", "One end", "Other end", "Its loss"];
        var cables = Html.Table("Cables", columns, picture.Cables.Select(c => new[]
        {
            c.Number.Text(), EndOf(picture, c.A), EndOf(picture, c.B),
            c.IsCritical ? "<strong>cuts the mesh</strong>" : "leaves the mesh whole",
        }));
        var hello = $"Hellos each {plan.Mesh.HelloInterval.Text()} s: a neighbour that goes silent is given up after "
            + $"{plan.Mesh.HoldSeconds.Text()} s.";
        return new Section("mesh", "Mesh", $"""
            <div class="scroll drawing" role="region" tabindex="0" aria-label="Drawing of the mesh">
            {svg}</div>
            <p>{Html.Text(picture.Verdict)} {hello}</p>
            {cables}
            """);
    }

    private static string EndOf(MeshPicture picture, PictureEnd end) =>
        $"{Html.Text(picture.Nodes[end.Node].Name)} {Html.Code(end.Port)}";
}
