namespace Tb4Gen.Core.Rules.Install;

/// <summary>The rules of this folder, in the order of their codes.</summary>
internal static class InstallRules
{
    public static IRule[] All =>
    [
        new NoMacRule(), new NoGatewayRule(), new NoDnsRule(), new UnknownCountryRule(), new UnknownTimezoneRule(),
        new BadMailtoRule(), new DiskIsOsdRule(), new DiskNameRule(), new DiskCountRule(), new RaidDisksRule(),
        new RaidLevelRule(), new FqdnTooLongRule(), new BadSshKeyRule(), new IsoReleaseRule(), new SeveralDnsRule(),
        new VlanNotInstalledRule(), new BadMaintainerRule(), new DiskOptionElsewhereRule(),
        new DiskSizeRule(), new KeyTooNewRule(), new NicNotPinnedRule(),
        new DuplicateMachineRule(),
    ];
}
