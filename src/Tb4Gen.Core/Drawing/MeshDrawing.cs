using Tb4Gen.Core.Drawing.Layout;
using Tb4Gen.Core.Drawing.Writing;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Drawing;

/// <summary>Draws the mesh of a cluster. The same plan gives the same bytes.</summary>
public static class MeshDrawing
{
    /// <summary>The whole file, with LF.</summary>
    public static string Write(ClusterPlan plan, DrawingFormat format)
    {
        var picture = MeshPicture.Of(plan);
        return format switch
        {
            DrawingFormat.Mermaid => MermaidWriter.Write(picture),
            DrawingFormat.Dot => DotWriter.Write(picture),
            _ => SvgWriter.Write(picture, MeshLayout.Of(picture)),
        };
    }

    /// <summary>The cables whose loss alone cuts the mesh, by number from 0.</summary>
    public static IReadOnlySet<int> CriticalCables(ClusterPlan plan) =>
        MeshPicture.Of(plan).Cables.Where(static c => c.IsCritical).Select(static c => c.Number - 1).ToHashSet();
}
