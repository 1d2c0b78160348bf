namespace Tb4Gen.Core.Diagnostics;

/// <summary>
/// What rules find about Ceph: options (TB50xx), daemons and memory (TB51xx), pools (TB52xx), networks and the release
/// (TB53xx).
/// </summary>
public static class CephDiagnostics
{
    public static readonly DiagnosticDescriptor OptionUnknown = Error(
        "TB5001", "A Ceph option does not exist in the release", "Ceph {0} has no option `{1}`");

    public static readonly DiagnosticDescriptor OptionBadValue = Error(
        "TB5002", "A value is not of its Ceph option's type", "'{0}' is no value for `{1}`: {2}");

    public static readonly DiagnosticDescriptor OptionOutOfRange = Error(
        "TB5003", "A value is out of its Ceph option's range", "{0} is out of range for `{1}`, which takes {2}");

    public static readonly DiagnosticDescriptor OptionNotAChoice = Error(
        "TB5004", "A word is not one of those that a Ceph option takes",
        "'{0}' is no value for `{1}`, which takes {2}");

    public static readonly DiagnosticDescriptor OptionNotInDatabase = Error(
        "TB5005", "A Ceph option cannot be kept in the monitors' database",
        "the monitors do not take `{0}` into their database: {1}");

    public static readonly DiagnosticDescriptor OptionOfInit = Error(
        "TB5006", "A Ceph option belongs to the initialisation",
        "`{0}` is written into ceph.conf when Ceph is initialised");

    public static readonly DiagnosticDescriptor OptionIsDefault = Warning(
        "TB5007", "A Ceph option is set to what it is anyway", "`{0}` is {1} in Ceph {2} without being set{3}");

    public static readonly DiagnosticDescriptor OptionWithoutEffect = Warning(
        "TB5008", "A Ceph option has no effect", "`{0}` has no effect: {1}");

    public static readonly DiagnosticDescriptor OptionAtCreation = Warning(
        "TB5009", "A Ceph option counts only when an OSD is made", "`{0}` changes no OSD that exists");

    public static readonly DiagnosticDescriptor OptionReverted = Error(
        "TB5010", "OSDs remove a Ceph option from the database", "OSDs remove `{0}` from the database within 20 ms");

    public static readonly DiagnosticDescriptor SleepIgnored = Warning(
        "TB5011", "A sleep is ignored by the scheduler", "`{0}` is forced to 0 by the mclock scheduler");

    public static readonly DiagnosticDescriptor OptionDangerous = Error(
        "TB5012", "A Ceph option endangers the cluster", "`{0}: {1}` {2}");

    public static readonly DiagnosticDescriptor OptionHarmful = Warning(
        "TB5013", "A Ceph option does harm", "`{0}: {1}` {2}");

    public static readonly DiagnosticDescriptor OptionDoubtful = Info(
        "TB5014", "A Ceph option wants a measurement", "`{0}: {1}` {2}");

    public static readonly DiagnosticDescriptor OptionOtherReaders = Warning(
        "TB5015", "A Ceph option misses daemons that read it",
        "`{0}` under `{1}` does not reach the {2}, which {3} it too");

    public static readonly DiagnosticDescriptor OptionForClients = Warning(
        "TB5016", "A messenger option reaches every client", "`{0}` under `{1}` also applies to {2}");

    public static readonly DiagnosticDescriptor OptionWrongSection = Warning(
        "TB5017", "A Ceph option stands in the section of another daemon", "`{0}` under `{1}` is read by nobody");

    public static readonly DiagnosticDescriptor HeartbeatGraceShort = Warning(
        "TB5018", "OSDs are reported down while the mesh heals",
        "OSDs are reported down after {0} s, but the mesh may need {1} s to heal: {2}");

    public static readonly DiagnosticDescriptor MemoryTargetLow = Error(
        "TB5019", "An OSD's memory target is below its own minimum",
        "an OSD with a target of {0} cannot keep {1}: base {2} and smallest cache {3}");

    public static readonly DiagnosticDescriptor CompressionForAll = Info(
        "TB5020", "Compression is set for every pool", "`{0}` applies to every pool without a property of its own");

    public static readonly DiagnosticDescriptor ModuleOptionUnchecked = Info(
        "TB5021", "An option of a manager module is not checked", "`{0}` is known to a running manager alone");

    public static readonly DiagnosticDescriptor SectionWithoutDaemon = Warning(
        "TB5022", "A section applies to nothing", "`{0}` applies to nothing: {1}");

    public static readonly DiagnosticDescriptor MaskedAndPlain = Info(
        "TB5023", "A second application will show a false rejection",
        "from the second time on, assimilate-conf returns `{0}` of `{1}` as rejected though it is in place");

    public static readonly DiagnosticDescriptor OptionUnwritable = Error(
        "TB5024", "A value does not fit into Ceph's file format",
        "the value of `{0}` has {1}, which Ceph's files give a meaning to");

    public static readonly DiagnosticDescriptor MaskedAtStart = Info(
        "TB5025", "A masked option is not yet in force at an OSD's first start",
        "`{0}` under `{1}` is not in force when the first OSD of the host starts for the first time");

    public static readonly DiagnosticDescriptor NoMonitor = Error(
        "TB5101", "Ceph has no monitor", "no node has the role monitor");

    public static readonly DiagnosticDescriptor FewMonitors = Warning(
        "TB5102", "The loss of one monitor stops Ceph", "with {0}, Ceph stops when {1} is down");

    public static readonly DiagnosticDescriptor EvenMonitors = Warning(
        "TB5103", "An even number of monitors", "{0} monitors survive the loss of {1}, as {2} would");

    public static readonly DiagnosticDescriptor NoStandbyManager = Warning(
        "TB5104", "No manager stands by", "{0} the role manager");

    public static readonly DiagnosticDescriptor NoOsd = Warning(
        "TB5105", "Ceph has no OSD", "no node has OSDs, so no pool can store anything");

    public static readonly DiagnosticDescriptor RoleWithoutDisks = Warning(
        "TB5106", "A node has the role osd but no disks", "{0} has the role osd, but no `osds`");

    public static readonly DiagnosticDescriptor DisksWithoutRole = Warning(
        "TB5107", "A node has OSD disks but not the role", "{0} has `osds`, but not the role osd");

    public static readonly DiagnosticDescriptor MemoryExceeded = new(
        "TB5108", Severity.Error, "Ceph needs more memory than a node has", "{0} {1} {2}, but Ceph needs {3}: {4}",
        Acceptable: true);

    public static readonly DiagnosticDescriptor MemoryTight = Warning(
        "TB5109", "Little memory is left beside the OSDs", "{0} {1} {2}, less than twice what the OSDs aim at: {3}");

    public static readonly DiagnosticDescriptor PoolTooLarge = Error(
        "TB5201", "A pool wants more copies than there are hosts", "pool {0} keeps {1}, but {2} {3} OSDs");

    public static readonly DiagnosticDescriptor PoolCannotHeal = Info(
        "TB5202", "A pool cannot heal after the loss of a host",
        "pool {0} keeps {1} on {2}: what a lost host held is not rebuilt until it is back");

    public static readonly DiagnosticDescriptor PoolSizeTwo = Warning(
        "TB5203", "A pool with two copies",
        "pool {0} keeps two copies: while one is away, a single bad sector loses data");

    public static readonly DiagnosticDescriptor PoolSizeOne = Error(
        "TB5204", "A pool with a single copy", "pool {0} keeps a single copy, which the monitors refuse");

    public static readonly DiagnosticDescriptor PoolMinSizeOne = new(
        "TB5205", Severity.Error, "A pool takes writes on a single copy",
        "pool {0} takes writes while a single copy is left",
        Acceptable: true);

    public static readonly DiagnosticDescriptor PoolMinSizeTooLarge = Error(
        "TB5206", "A pool wants more copies for a write than it keeps",
        "pool {0} wants {1} for a write, but keeps {2}");

    public static readonly DiagnosticDescriptor PgNumNotPowerOfTwo = Warning(
        "TB5207", "A number of placement groups is not a power of two", "{0} placement groups are of unequal size");

    public static readonly DiagnosticDescriptor PgLimit = Error(
        "TB5208", "More placement groups than the monitors allow",
        "pool {0} is refused: {1} makes {2} a piece on {3}, and the monitors allow {4}");

    public static readonly DiagnosticDescriptor PgFewOrMany = Warning(
        "TB5209", "Too few or too many placement groups on each OSD",
        "each of {0} holds {1} placement groups, far from the hundred that Ceph aims at");

    public static readonly DiagnosticDescriptor PgNumNotKept = Info(
        "TB5210", "A number of placement groups is a first guess only",
        "`pg-num` of pool {0} is changed by Ceph as it sees fit, with `autoscale: on`");

    public static readonly DiagnosticDescriptor AlgorithmWithoutMode = Warning(
        "TB5211", "A compression algorithm without a mode", "pool {0} names {1}, but does not compress");

    public static readonly DiagnosticDescriptor StorageNotRbd = Warning(
        "TB5212", "A storage on a pool that is not for disks of guests",
        "pool {0} is for {1}, but its storage would keep disks of guests in it");

    public static readonly DiagnosticDescriptor StorageNameTaken = Error(
        "TB5213", "A pool's storage has the name of another", "there is a storage {0} on every new Proxmox VE");

    public static readonly DiagnosticDescriptor NetworksOverlap = Error(
        "TB5301", "Ceph's two networks overlap",
        "public network {0} and cluster network {1} overlap without being the same");

    public static readonly DiagnosticDescriptor NoAddressInNetwork = Error(
        "TB5302", "A node has no address in one of Ceph's networks", "{0} {1} no address in Ceph's {2} network {3}");

    public static readonly DiagnosticDescriptor SeveralAddressesInNetwork = Error(
        "TB5303", "A node has several addresses in one of Ceph's networks",
        "Ceph's {0} network {1} holds both addresses of {2}: {3} and {4}");

    public static readonly DiagnosticDescriptor ReleaseNotInstallable = Error(
        "TB5304", "Proxmox VE does not install this Ceph release", "Proxmox VE {0} does not install Ceph {1}");

    public static readonly DiagnosticDescriptor ReleasePreview = Warning(
        "TB5305", "This Ceph release is a preview on this Proxmox VE",
        "Proxmox VE {0} offers Ceph {1} as a preview only");

    private static DiagnosticDescriptor Error(string code, string title, string message) =>
        new(code, Severity.Error, title, message);

    private static DiagnosticDescriptor Warning(string code, string title, string message) =>
        new(code, Severity.Warning, title, message, Acceptable: true);

    private static DiagnosticDescriptor Info(string code, string title, string message) =>
        new(code, Severity.Info, title, message, Acceptable: true);
}
