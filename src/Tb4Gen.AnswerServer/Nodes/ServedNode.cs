using Tb4Gen.Core.Planning;

namespace Tb4Gen.AnswerServer.Nodes;

/// <summary>
/// A node with all that it is handed, made before the first request. A class, and no record: one of those would print what
/// nobody may see.
/// </summary>
internal sealed class ServedNode
{
    /// <summary>Of its cluster.</summary>
    public required string Cluster { get; init; }

    public required NodePlan Plan { get; init; }

    /// <summary>Release of the ISO that its answer is written for.</summary>
    public required string IsoRelease { get; init; }

    /// <summary>The answer file with its secrets.</summary>
    public required byte[] Answer { get; init; }

    /// <summary>The file for the first boot; null where the node gets none.</summary>
    public required byte[]? Hook { get; init; }

    /// <summary>Last part of the path of the file for the first boot: who does not know it does not get the file.</summary>
    public required string HookCapability { get; init; }

    /// <summary>Last part of the path to which the node reports that it is installed.</summary>
    public required string ReportCapability { get; init; }

    /// <summary>Comes with the report; null where the release knows no such key.</summary>
    public required string? ReportToken { get; init; }

    public string Name => Plan.Name.ToString();

    /// <summary>Unlike its name, different from every other of the fleet: <c>lab/n2</c>.</summary>
    public string Id => $"{Cluster}/{Name}";

    /// <summary>The command that lets it have its answer once more.</summary>
    public required string ReArmCommand { get; init; }

    public override string ToString() => Id;
}
