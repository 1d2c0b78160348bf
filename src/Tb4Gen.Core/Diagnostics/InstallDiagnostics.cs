namespace Tb4Gen.Core.Diagnostics;

/// <summary>
/// What rules find about the automated installation. The installer's own check lets most of it pass, and the
/// installation stops in front of the machine.
/// </summary>
public static class InstallDiagnostics
{
    public static readonly DiagnosticDescriptor NoMac = Error(
        "TB7001", "A node to install has no MAC address",
        "{0} has no `mac`, by which the installer finds its wired port");

    public static readonly DiagnosticDescriptor NoGateway = Error(
        "TB7002", "The installer needs a gateway", "`install` makes answer files, which need `management.gateway`");

    public static readonly DiagnosticDescriptor NoDns = Error(
        "TB7003", "The installer needs a name server", "`install` makes answer files, which need `management.dns`");

    public static readonly DiagnosticDescriptor UnknownCountry = Error(
        "TB7004", "The installer does not know the country", "the installer knows no country {0}");

    public static readonly DiagnosticDescriptor UnknownTimezone = Error(
        "TB7005", "The installer does not know the time zone", "the installer knows no time zone {0}");

    public static readonly DiagnosticDescriptor BadMailto = Error(
        "TB7006", "The installer refuses the mail address", "the installer refuses the mail address {0}: {1}");

    public static readonly DiagnosticDescriptor DiskIsOsd = Error(
        "TB7007", "The system would be installed on an OSD's disk", "{0} is also an OSD disk of {1}");

    public static readonly DiagnosticDescriptor DiskName = Error(
        "TB7008", "A disk is named as no disk is", "{0} is not the whole name of a disk");

    public static readonly DiagnosticDescriptor DiskCount = Error(
        "TB7009", "ext4 and xfs take exactly one disk", "{0} takes one disk, `disks` names {1}");

    public static readonly DiagnosticDescriptor RaidDisks = Error(
        "TB7010", "A RAID level wants another number of disks", "{0} takes {1}, `disks` names {2}");

    public static readonly DiagnosticDescriptor RaidLevel = Error(
        "TB7011", "The RAID level does not fit the file system", "{0}");

    public static readonly DiagnosticDescriptor FqdnTooLong = Error(
        "TB7012", "A host name is too long", "the full name of {0} has {1} characters, at most {2} are possible");

    public static readonly DiagnosticDescriptor BadSshKey = Error(
        "TB7013", "An SSH key is damaged or of a type that is not taken", "sshd will not take this key: {0}");

    public static readonly DiagnosticDescriptor IsoRelease = Warning(
        "TB7014", "The ISO is of another release", "the ISO installs {0}, but the files are made for {1}");

    public static readonly DiagnosticDescriptor SeveralDns = new(
        "TB7015", Severity.Info, "The installer takes one name server", "the installer takes {0} and leaves {1} out",
        Acceptable: true);

    public static readonly DiagnosticDescriptor VlanNotInstalled = Warning(
        "TB7016", "The installer cannot put the address on a VLAN",
        "the installer knows no VLANs and puts the addresses on {0} untagged");

    public static readonly DiagnosticDescriptor BadMaintainer = Error(
        "TB7017", "The maintainer of the packages cannot be written to",
        "{0} is no maintainer of a Debian package: {1}");

    public static readonly DiagnosticDescriptor DiskOptionElsewhere = Error(
        "TB7018", "A word about the disks is for another file system", "`{0}` is for {1}, and the file system is {2}");

    public static readonly DiagnosticDescriptor DiskSize = Error(
        "TB7019", "The disk of the system cannot be divided so", "{0}");

    public static readonly DiagnosticDescriptor KeyTooNew = Error(
        "TB7020", "The installer is too old for a key", "the installer knows `{0}` since {1}, and the ISO is of {2}");

    public static readonly DiagnosticDescriptor NicNotPinned = Error(
        "TB7021", "The wired port has no name to be pinned to", "the wired port of {0} cannot be pinned: {1}");

    public static readonly DiagnosticDescriptor DuplicateMachine = Error(
        "TB7022", "Two nodes share a UUID or serial number", "the {0} {1} of {2} is also {3}'s");

    private static DiagnosticDescriptor Error(string code, string title, string message) =>
        new(code, Severity.Error, title, message);

    private static DiagnosticDescriptor Warning(string code, string title, string message) =>
        new(code, Severity.Warning, title, message, Acceptable: true);
}
