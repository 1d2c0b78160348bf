using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Rules.Topology;

namespace Tb4Gen.Core.Drawing;

/// <summary>
/// What a drawing of the mesh shows, whatever its form: nodes and cables by number, in the order of the plan.
/// </summary>
/// <param name="Cluster">Its name.</param>
/// <param name="Caption">One line about the fabric.</param>
/// <param name="Nodes">In the order of the file.</param>
/// <param name="Cables">In the order of the file, as the runbook numbers them.</param>
internal sealed record MeshPicture(
    string Cluster, string Caption, ImmutableArray<PictureNode> Nodes, ImmutableArray<PictureCable> Cables)
{
    public int CriticalCount => Cables.Count(static c => c.IsCritical);

    /// <summary>What the loss of a single cable does to the mesh, as a sentence.</summary>
    public string Verdict => CriticalCount switch
    {
        0 => "No single cable is critical: the mesh holds together without any one of them.",
        1 => "One cable is critical: without it the mesh is in two parts.",
        var count => $"{count.Text()} cables are critical: without any one of them the mesh is in two parts.",
    };

    public static MeshPicture Of(ClusterPlan plan)
    {
        var numbers = new Dictionary<HostName, int>();
        foreach (var node in plan.Nodes) numbers.Add(node.Name, numbers.Count);
        var critical = CutSearch.Run(MeshGraph.Of(plan)).Cables.ToHashSet();
        var mesh = plan.Mesh;
        return new MeshPicture(
            plan.Name.ToString(),
            $"{plan.Name}: fabric {mesh.Fabric} ({mesh.Protocol}) on {mesh.Subnet}, MTU {mesh.Mtu.Text()}",
            [.. plan.Nodes.Select(static n => new PictureNode($"{n.Name}", $"{n.RouterId}", $"{n.ManagementAddress}"))],
            [.. mesh.Cables.Select((c, i) => new PictureCable(i + 1, EndOf(c.A), EndOf(c.B), critical.Contains(i)))]);

        PictureEnd EndOf(CableEndPlan end) => new(numbers[end.Node], end.Port.ToString());
    }
}

/// <summary>A node of a drawing.</summary>
internal sealed record PictureNode(string Name, string RouterId, string Management);

/// <summary>A cable of a drawing.</summary>
/// <param name="Number">From 1.</param>
/// <param name="A">One end.</param>
/// <param name="B">The other.</param>
/// <param name="IsCritical">Whether its loss alone cuts the mesh.</param>
internal sealed record PictureCable(int Number, PictureEnd A, PictureEnd B, bool IsCritical)
{
    public string Label => IsCritical ? $"{Number.Text()} critical" : Number.Text();
}

/// <summary>Where a cable ends.</summary>
/// <param name="Node">From 0.</param>
/// <param name="Port">Its name.</param>
internal readonly record struct PictureEnd(int Node, string Port);
