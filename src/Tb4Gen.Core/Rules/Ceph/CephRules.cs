using Tb4Gen.Core.Rules.Ceph.Daemons;
using Tb4Gen.Core.Rules.Ceph.Networks;
using Tb4Gen.Core.Rules.Ceph.Options;
using Tb4Gen.Core.Rules.Ceph.Pools;

namespace Tb4Gen.Core.Rules.Ceph;

/// <summary>The rules of this folder, in the order of their codes.</summary>
internal static class CephRules
{
    public static IRule[] All =>
    [
        new OptionUnknownRule(), new OptionBadValueRule(), new OptionOutOfRangeRule(), new OptionNotAChoiceRule(),
        new OptionNotInDatabaseRule(), new OptionOfInitRule(), new OptionIsDefaultRule(), new OptionWithoutEffectRule(),
        new OptionAtCreationRule(), new OptionRevertedRule(), new SleepIgnoredRule(), new OptionDangerousRule(),
        new OptionHarmfulRule(), new OptionDoubtfulRule(), new OptionOtherReadersRule(), new OptionForClientsRule(),
        new OptionWrongSectionRule(), new HeartbeatGraceShortRule(), new MemoryTargetLowRule(),
        new CompressionForAllRule(), new ModuleOptionUncheckedRule(), new SectionWithoutDaemonRule(),
        new MaskedAndPlainRule(), new OptionUnwritableRule(), new MaskedAtStartRule(),
        new NoMonitorRule(), new FewMonitorsRule(), new EvenMonitorsRule(), new NoStandbyManagerRule(), new NoOsdRule(),
        new RoleWithoutDisksRule(), new DisksWithoutRoleRule(), new MemoryExceededRule(), new MemoryTightRule(),
        new PoolTooLargeRule(), new PoolCannotHealRule(), new PoolSizeTwoRule(), new PoolSizeOneRule(),
        new PoolMinSizeOneRule(), new PoolMinSizeTooLargeRule(), new PgNumNotPowerOfTwoRule(), new PgLimitRule(),
        new PgFewOrManyRule(), new PgNumNotKeptRule(), new AlgorithmWithoutModeRule(), new StorageNotRbdRule(),
        new StorageNameTakenRule(),
        new NetworksOverlapRule(), new NoAddressInNetworkRule(), new SeveralAddressesInNetworkRule(),
        new ReleaseNotInstallableRule(), new ReleasePreviewRule(),
    ];
}
