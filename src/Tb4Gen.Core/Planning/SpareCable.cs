using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Core.Planning;

/// <summary>Finds a cable that can be pulled without cutting the mesh.</summary>
internal static class SpareCable
{
    /// <summary>The first cable whose ends the cables before it already join, so that another way leads around it.</summary>
    public static CablePlan? Find(ImmutableArray<CablePlan> cables)
    {
        var part = new Dictionary<HostName, HostName>();
        foreach (var cable in cables)
        {
            var (a, b) = (PartOf(cable.A.Node), PartOf(cable.B.Node));
            if (a == b) return cable;
            part[a] = b;
        }

        return null;

        HostName PartOf(HostName node)
        {
            while (part.TryGetValue(node, out var next)) node = next;
            return node;
        }
    }
}
