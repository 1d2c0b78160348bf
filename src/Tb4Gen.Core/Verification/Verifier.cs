using System.Collections.Immutable;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Rendering;
using Tb4Gen.Core.Verification.Checks;

namespace Tb4Gen.Core.Verification;

/// <summary>
/// Reads every artifact back in its own format and compares it with the plan, so that a changed template cannot put
/// onto a node what its programs would pass over without a word. Findings point to the template's line.
/// </summary>
public static class Verifier
{
    public static void Verify(ClusterPlan plan, ImmutableArray<Artifact> artifacts, DiagnosticBag findings)
    {
        var found = new FindingList();
        var bundle = new ArtifactReader(found).ReadAll(plan, artifacts);
        INodeCheck[] nodeChecks =
        [
            new LinkFileCheck(), new UdevRuleCheck(), new PortStanzaCheck(), new SymlinkCheck(),
            new ExecutableCheck(), new UnitReferenceCheck(), new SysctlCheck(), new ModuleListCheck(),
            new FrrLocalCheck(), new FrrPreviewCheck(), new SdnPreviewCheck(),
            new AnswerKeyCheck(), new AnswerValueCheck(), new CloudInitCheck(), new PackageCheck(),
        ];
        foreach (var node in bundle.Nodes)
        {
            foreach (var check in nodeChecks) check.Check(node, found);
        }

        IClusterCheck[] clusterChecks =
        [
            new ScriptModeCheck(), new FabricBodyCheck(), new FabricCallsCheck(), new AssimilateCheck(),
            new MixUpCheck(), new SecretCheck(), new MarkdownLinkCheck(),
        ];
        foreach (var check in clusterChecks) check.Check(bundle, found);
        found.AddTo(findings);
    }
}
