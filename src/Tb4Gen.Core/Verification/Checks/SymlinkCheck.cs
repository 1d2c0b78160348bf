using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Verification.Checks;

/// <summary>
/// Every symlink leads to a file of the same node. ifupdown2 and FRR pass over a dangling one with at most a warning,
/// and the node then lacks what the file says.
/// </summary>
internal sealed class SymlinkCheck : INodeCheck
{
    public void Check(ReadNode node, FindingList findings)
    {
        foreach (var file in node.Files)
        {
            if (file.Artifact.LinkTarget is not { } target) continue;
            if (target.StartsWith('/') && node.OnNode(target) is { Kind: not ArtifactKind.Symlink }) continue;
            var text = $"there is no file {target} for {node.Plan.Name}";
            findings.Add(VerificationDiagnostics.SymlinkTarget, file, 1, text);
        }
    }
}
