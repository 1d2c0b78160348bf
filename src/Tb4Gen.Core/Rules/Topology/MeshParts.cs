using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Rules.Topology;

/// <summary>The connected parts of a mesh.</summary>
internal static class MeshParts
{
    /// <summary>The nodes of each part, in the order of the file.</summary>
    public static List<List<int>> Of(MeshGraph graph)
    {
        var parts = new List<List<int>>();
        var seen = new bool[graph.NodeCount];
        var hops = new int[graph.NodeCount];
        for (var start = 0; start < graph.NodeCount; start++)
        {
            if (seen[start]) continue;
            graph.MeasureHops(start, hops);
            var part = new List<int>();
            for (var node = 0; node < graph.NodeCount; node++)
            {
                if (hops[node] < 0) continue;
                seen[node] = true;
                part.Add(node);
            }

            parts.Add(part);
        }

        return parts;
    }
}
