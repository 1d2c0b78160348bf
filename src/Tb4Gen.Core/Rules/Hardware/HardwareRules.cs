namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>The rules of this folder, in the order of their codes.</summary>
internal static class HardwareRules
{
    public static IRule[] All =>
    [
        new UnknownProfileRule(), new NoProfileRule(), new SharedPathRule(), new SharedAdapterRule(),
        new PortNameTakenRule(), new PortNameReservedRule(), new PortNameNotNicRule(), new MtuOutOfRangeRule(),
        new MtuReducedRule(), new MinFreeHighRule(), new MinFreeDangerousRule(), new MinFreeUnknownRule(),
        new RoutesLanRule(), new SysctlUnknownInterfaceRule(), new SysctlBadNumberRule(), new SysctlUnknownTreeRule(),
        new KernelArgumentCharactersRule(), new KernelArgumentDisablesRule(), new KernelArgumentsUnreadRule(),
        new FileIsOursRule(), new FileTwiceRule(), new FileNotOnDiskRule(), new FileIsProxmoxsRule(),
        new SourceUnreadableRule(), new FileForUnknownNodeRule(), new FileWorldWritableRule(), new ReleaseTooOldRule(),
        new HostNameReservedRule(), new UnusedProfileRule(), new MemoryImplausibleRule(), new ForwardingOffRule(),
        new FileBehindLinkRule(), new DriverDisablesRule(), new DriverContradictedRule(),
        new ModuleParameterUnknownRule(),
    ];
}
