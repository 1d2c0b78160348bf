using Tb4Gen.AnswerServer.State;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Install;
using Tb4Gen.Packaging.Iso;

namespace Tb4Gen.AnswerServer.Nodes;

/// <summary>Makes all that the nodes of some clusters are handed, so that a secret that is missing shows at once.</summary>
/// <param name="url">How machines reach the server.</param>
/// <param name="fingerprint">SHA-256 of the server's certificate; null where it has none.</param>
/// <param name="capabilities">What each node alone knows.</param>
/// <param name="secrets">Where the values are.</param>
internal sealed class ServedNodes(
    ServedUrl url, string? fingerprint, Capabilities capabilities, SecretStore secrets)
{
    public const string HookKind = "first-boot";
    public const string ReportKind = "installed";

    /// <summary>The nodes; incomplete where there are findings.</summary>
    /// <param name="cluster">With its packages, where the nodes get them.</param>
    /// <param name="reArm">The command that lets a node have its answer once more.</param>
    /// <param name="findings">Get what is wrong with secrets and packages.</param>
    public IEnumerable<ServedNode> Of(BakedCluster cluster, Func<string, string> reArm, ICollection<Diagnostic> findings)
    {
        var name = cluster.Plan.Name.ToString();
        foreach (var node in cluster.Nodes)
        {
            var deb = cluster.DebOf(node);
            var hook = deb is null
                ? null
                : FirstBootHook.Write(cluster.Bundle, [(node.Name.ToString(), deb.Content)], findings);
            var (hookCapability, reportCapability, token) = (Of(HookKind), Of(ReportKind), Of("token"));
            var answer = NodeAnswer.Write(cluster.Bundle, node, cluster.Install, secrets, new()
            {
                FirstBoot = deb is null ? null : new(UrlOf(HookKind, hookCapability), fingerprint),
                Webhook = new(UrlOf(ReportKind, reportCapability), fingerprint, token),
            }, findings);
            if (answer is null || (deb is not null && hook is null)) continue;
            yield return new()
            {
                Cluster = name,
                ReArmCommand = reArm(node.Name.ToString()),
                Plan = node,
                IsoRelease = cluster.Install.IsoRelease.ToString(),
                Answer = answer,
                Hook = hook,
                HookCapability = hookCapability,
                ReportCapability = reportCapability,
                ReportToken = NodeAnswer.KnowsWebhookToken(cluster.Install) ? token : null,
            };

            string Of(string purpose) => capabilities.Of(purpose, name, node.Name.ToString());
            string UrlOf(string kind, string capability) => url.UrlOf(kind, name, node.Name.ToString(), capability);
        }
    }
}
