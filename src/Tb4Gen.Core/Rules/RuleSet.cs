using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Rules.Addresses;
using Tb4Gen.Core.Rules.Ceph;
using Tb4Gen.Core.Rules.Hardware;
using Tb4Gen.Core.Rules.Install;
using Tb4Gen.Core.Rules.Topology;

namespace Tb4Gen.Core.Rules;

/// <summary>All rules.</summary>
public static class RuleSet
{
    internal static IEnumerable<IRule> All =>
        [.. TopologyRules.All, .. AddressRules.All, .. CephRules.All, .. HardwareRules.All, .. InstallRules.All];

    /// <summary>Runs every rule, so that one run reports all that is wrong.</summary>
    public static void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var rule in All) rule.Check(context, findings);
    }
}
