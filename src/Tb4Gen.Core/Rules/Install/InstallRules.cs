namespace Tb4Gen.Core.Rules.Install;

/// <summary>The rules of this folder, in the order of their codes.</summary>
internal static class InstallRules
{
    public static IRule[] All => [];
}
