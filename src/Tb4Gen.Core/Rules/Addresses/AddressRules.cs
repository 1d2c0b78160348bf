namespace Tb4Gen.Core.Rules.Addresses;

/// <summary>The rules of this folder, in the order of their codes.</summary>
internal static class AddressRules
{
    public static IRule[] All =>
    [
        new DuplicateManagementRule(), new ManagementOutsideRule(), new DuplicateMeshRule(), new MeshOutsideRule(),
        new RouterIdReservedRule(), new ManagementReservedRule(), new SubnetsOverlapRule(), new GatewayOutsideRule(),
        new GatewayIsNodeRule(), new GatewayReservedRule(), new MeshNotDerivableRule(), new DuplicateMacRule(),
        new PrefixLengthRule(), new SubnetTooSmallRule(), new SpecialSubnetRule(), new PublicSubnetRule(),
    ];
}
