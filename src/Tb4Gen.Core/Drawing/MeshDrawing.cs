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

    /// <summary>How many cables cut the mesh by their loss alone.</summary>
    public static int CriticalCables(ClusterPlan plan) => MeshPicture.Of(plan).CriticalCount;
}
