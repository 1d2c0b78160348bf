using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Core.Planning.Origins;

/// <summary>The file and what was made of it.</summary>
internal sealed record ClusterScope(ClusterSpec Spec, ClusterPlan Plan)
{
    public NodeScope Node(HostName name)
    {
        var spec = Spec.Nodes.First(n => n.Name.Value == name);
        return new(this, spec, Plan.Nodes.First(n => n.Name == name));
    }
}

/// <summary>A node in both.</summary>
internal sealed record NodeScope(ClusterScope Cluster, NodeSpec Spec, NodePlan Plan)
{
    public string Key => $"nodes.{Spec.Name}";
}

/// <summary>A port of a node in both; its profile says what it is.</summary>
internal sealed record PortScope(NodeScope Node, PortSpec Spec, PortPlan Plan)
{
    public string Key => $"hardware.{Node.Plan.Hardware}.ports.{Spec.Name}";
}

/// <summary>One end of a cable.</summary>
/// <param name="Cluster">The file and the plan.</param>
/// <param name="End">The end.</param>
/// <param name="Origin">What says that it ends there.</param>
internal sealed record CableEndScope(ClusterScope Cluster, CableEndPlan End, ValueOrigin Origin);
