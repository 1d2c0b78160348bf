namespace Tb4Gen.Core.Rules.Addresses;

/// <summary>The rules of this folder, in the order of their codes.</summary>
internal static class AddressRules
{
    public static IRule[] All => [];
}
