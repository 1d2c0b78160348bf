using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Verification;

/// <summary>The artifacts for one node.</summary>
internal sealed class ReadNode(ReadBundle bundle, NodePlan plan)
{
    private readonly string _root = $"nodes/{plan.Name}/root/";

    public NodePlan Plan => plan;

    public ClusterPlan Cluster => bundle.Plan;

    /// <summary>Of <c>nodes/</c> and <c>preview/</c>.</summary>
    public List<ReadArtifact> Files { get; } = [];

    /// <summary>A file that lies on the node.</summary>
    /// <param name="path">Absolute path on the node.</param>
    public ReadArtifact? OnNode(string path) => bundle.Find($"nodes/{plan.Name}/root{path}");

    /// <summary>A file of <c>nodes/n2/</c> that is read before the node exists.</summary>
    public ReadArtifact? ForInstall(string name) => bundle.Find($"nodes/{plan.Name}/{name}");

    /// <summary>A control member of the node's Debian package.</summary>
    public ReadArtifact? ForPackage(string name) => bundle.Find($"nodes/{plan.Name}/debian/{name}");

    public ReadArtifact? Preview(string path) => bundle.Find($"preview/{plan.Name}/{path}");

    /// <summary>Whether the file lies in that folder of the node.</summary>
    /// <param name="file">One of <see cref="Files"/>.</param>
    /// <param name="folder">Absolute path with a slash at its end.</param>
    public bool IsIn(ReadArtifact file, string folder) =>
        file.Path.StartsWith(_root, StringComparison.Ordinal)
        && file.Path.AsSpan(_root.Length - 1).StartsWith(folder, StringComparison.Ordinal);
}
