namespace Tb4Gen.Core.Diagnostics;

/// <summary>What rules find about machines, their ports, and what the operating system is told.</summary>
public static class HardwareDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownProfile = Error(
        "TB6001", "A hardware profile does not exist", "there is no hardware profile {0}");

    public static readonly DiagnosticDescriptor NoProfile = Error(
        "TB6002", "A node has no hardware profile", "no hardware profile says what ports {0} have");

    public static readonly DiagnosticDescriptor SharedPath = Error(
        "TB6003", "Two ports have one path", "ports {0} and {1} both have the path {2}");

    public static readonly DiagnosticDescriptor SharedAdapter = Error(
        "TB6004", "Two ports have one path and one adapter", "ports {0} and {1} both are adapter {2} of {3}");

    public static readonly DiagnosticDescriptor PortNameTaken = Error(
        "TB6005", "A port has the name of another interface", "{0} is also the name of {1}");

    public static readonly DiagnosticDescriptor PortNameReserved = Error(
        "TB6006", "A port has a name that something else gives out", "{0} is a name that {1} gives out by itself");

    public static readonly DiagnosticDescriptor PortNameNotNic = Warning(
        "TB6007", "Proxmox VE does not take a port for a NIC",
        "Proxmox VE shows {0} as unknown while no cable is in it");

    public static readonly DiagnosticDescriptor MtuOutOfRange = Error(
        "TB6008", "The MTU is out of range", "an MTU of {0} is not one of {1} to {2}");

    public static readonly DiagnosticDescriptor MtuReduced = Warning(
        "TB6009", "The MTU is smaller than it could be", "an MTU of {0} costs throughput, {1} is possible");

    public static readonly DiagnosticDescriptor MinFreeHigh = Warning(
        "TB6010", "vm.min_free_kbytes keeps much memory back",
        "vm.min_free_kbytes keeps {0:0.#} % of the memory of {1} unused");

    public static readonly DiagnosticDescriptor MinFreeDangerous = Error(
        "TB6011", "vm.min_free_kbytes keeps too much memory back",
        "vm.min_free_kbytes keeps {0:0.#} % of the memory of {1} unused");

    public static readonly DiagnosticDescriptor MinFreeUnknown = Warning(
        "TB6012", "vm.min_free_kbytes cannot be judged",
        "vm.min_free_kbytes keeps {0} unused, and the memory of {1} is not known");

    public static readonly DiagnosticDescriptor RoutesLan = Warning(
        "TB6013", "The nodes become routers between LAN and mesh",
        "{0} makes every node a router between all its networks");

    public static readonly DiagnosticDescriptor SysctlUnknownInterface = Warning(
        "TB6014", "A kernel parameter is for an interface that is not known",
        "{0} is for {1}, which this file does not know");

    public static readonly DiagnosticDescriptor SysctlBadNumber = Error(
        "TB6015", "The kernel does not take the value of a parameter",
        "the kernel refuses '{0}' for {1}: it takes {2}");

    public static readonly DiagnosticDescriptor SysctlUnknownTree = Warning(
        "TB6016", "A kernel parameter does not exist", "there are no kernel parameters under {0}");

    public static readonly DiagnosticDescriptor KernelArgumentCharacters = Error(
        "TB6017", "A kernel argument holds a character that GRUB reads as its own",
        "GRUB gives {0} in '{1}' a meaning of its own");

    public static readonly DiagnosticDescriptor KernelArgumentDisables = Error(
        "TB6018", "A kernel argument switches the mesh off", "'{0}' switches Thunderbolt networking off");

    public static readonly DiagnosticDescriptor KernelArgumentsUnread = Warning(
        "TB6019", "Kernel arguments may not be read",
        "with root on {0}, kernel arguments given to GRUB may not be read");

    public static readonly DiagnosticDescriptor FileIsOurs = Error(
        "TB6020", "A file collides with one that is generated", "{0} {1} the generated {2}");

    public static readonly DiagnosticDescriptor FileTwice = Error(
        "TB6021", "Two files have one path", "{0} is given twice for {1}");

    public static readonly DiagnosticDescriptor FileNotOnDisk = Error(
        "TB6022", "A file lies where no file can stay", "{0} lies under {1}, {2}");

    public static readonly DiagnosticDescriptor FileIsProxmoxs = Error(
        "TB6023", "A file is one that Proxmox VE writes", "{0} is written by {1}");

    public static readonly DiagnosticDescriptor SourceUnreadable = Error(
        "TB6024", "The source of a file cannot be read", "{0} cannot be read: {1}");

    public static readonly DiagnosticDescriptor FileForUnknownNode = Error(
        "TB6025", "A file is for a node that does not exist", "{0}, which is to get {1}, is not among the nodes");

    public static readonly DiagnosticDescriptor FileWorldWritable = Warning(
        "TB6026", "Everybody may write to a file", "with mode {0} everybody may write to {1}");

    public static readonly DiagnosticDescriptor ReleaseTooOld = Error(
        "TB6027", "Proxmox VE 9.0 leaves the ports without an address",
        "Proxmox VE {0} gives the ports of a fabric no address");

    public static readonly DiagnosticDescriptor HostNameReserved = Error(
        "TB6028", "A node has a name that means something else", "every machine takes the name {0} for itself");

    public static readonly DiagnosticDescriptor UnusedProfile = new(
        "TB6029", Severity.Info, "A hardware profile is not used", "no node uses the profile {0}", Acceptable: true);

    public static readonly DiagnosticDescriptor MemoryImplausible = Error(
        "TB6030", "The memory is implausibly small", "a memory of {0} is too small for Proxmox VE");

    public static readonly DiagnosticDescriptor ForwardingOff = Warning(
        "TB6031", "A kernel parameter stops forwarding on the mesh",
        "{0} = 0 keeps nodes from passing on traffic when a cable is lost");

    public static readonly DiagnosticDescriptor FileBehindLink = Error(
        "TB6032", "A file lies behind a link of the base system", "{0} lies in {1}, which is a link to {2}");

    public static readonly DiagnosticDescriptor DriverDisables = Error(
        "TB6033", "A parameter of a module switches the mesh off",
        "without {0}, Thunderbolt hosts do not talk to each other");

    public static readonly DiagnosticDescriptor DriverContradicted = Error(
        "TB6034", "A kernel argument contradicts a parameter of a module",
        "'{0}' wins over {1}={2} of the profile {3}");

    public static readonly DiagnosticDescriptor ModuleParameterUnknown = Warning(
        "TB6035", "A kernel argument is for a parameter that a module does not have",
        "the module {0} has no parameter {1}");

    private static DiagnosticDescriptor Error(string code, string title, string message) =>
        new(code, Severity.Error, title, message);

    private static DiagnosticDescriptor Warning(string code, string title, string message) =>
        new(code, Severity.Warning, title, message, Acceptable: true);
}
