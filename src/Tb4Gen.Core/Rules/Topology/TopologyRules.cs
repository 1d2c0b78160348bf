namespace Tb4Gen.Core.Rules.Topology;

/// <summary>The rules of this folder, in the order of their codes.</summary>
internal static class TopologyRules
{
    public static IRule[] All => [];
}
