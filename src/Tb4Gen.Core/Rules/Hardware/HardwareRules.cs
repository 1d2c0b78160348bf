namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>The rules of this folder, in the order of their codes.</summary>
internal static class HardwareRules
{
    public static IRule[] All => [];
}
