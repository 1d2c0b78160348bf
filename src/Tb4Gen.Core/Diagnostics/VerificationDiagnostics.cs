namespace Tb4Gen.Core.Diagnostics;

/// <summary>
/// What reading the artifacts back finds: text that its program could not read (TB8010 to TB8029), and values that
/// are not those of the plan (TB8030 to TB8059). The cause is a changed template, so all point to a template's line.
/// </summary>
public static class VerificationDiagnostics
{
    public static readonly DiagnosticDescriptor Text = Error(
        "TB8010", "An artifact is not plain UTF-8 text with LF");

    public static readonly DiagnosticDescriptor Leftover = Error(
        "TB8011", "A template's tag is left in an artifact");

    public static readonly DiagnosticDescriptor Unit = Error(
        "TB8012", "systemd cannot read a line of a unit or link file");

    public static readonly DiagnosticDescriptor Udev = Error(
        "TB8013", "udev cannot read a rule");

    public static readonly DiagnosticDescriptor Interfaces = Error(
        "TB8014", "ifupdown2 cannot read a line of an interfaces file");

    public static readonly DiagnosticDescriptor LineList = Error(
        "TB8015", "A line of a sysctl or module list cannot be read");

    public static readonly DiagnosticDescriptor Json = Error(
        "TB8016", "An artifact is not valid JSON");

    public static readonly DiagnosticDescriptor Toml = Error(
        "TB8017", "An artifact is not valid TOML");

    public static readonly DiagnosticDescriptor Yaml = Error(
        "TB8018", "An artifact is not valid YAML");

    public static readonly DiagnosticDescriptor Shell = Error(
        "TB8019", "A shell script cannot run as it is written");

    public static readonly DiagnosticDescriptor CephConf = Error(
        "TB8020", "The monitors would not store a line of the assimilate file");

    public static readonly DiagnosticDescriptor Frr = Error(
        "TB8021", "FRR's configuration has a line outside of its block");

    public static readonly DiagnosticDescriptor Markdown = Error(
        "TB8022", "A Markdown page has an open fence or a dead link");

    public static readonly DiagnosticDescriptor Control = Error(
        "TB8023", "A control file of a Debian package cannot be read");

    public static readonly DiagnosticDescriptor LinkFile = Error(
        "TB8030", "A port's link file is not what the plan says");

    public static readonly DiagnosticDescriptor UdevRule = Error(
        "TB8031", "The udev rule does not start the link service of every port");

    public static readonly DiagnosticDescriptor PortStanza = Error(
        "TB8032", "The interfaces stanzas hold other than one MTU a port");

    public static readonly DiagnosticDescriptor SymlinkTarget = Error(
        "TB8033", "A symlink points to a file that is not in the bundle");

    public static readonly DiagnosticDescriptor Executable = Error(
        "TB8034", "A unit starts a program that is not in the bundle");

    public static readonly DiagnosticDescriptor UnitReference = Error(
        "TB8035", "A unit refers to a unit that is not in the bundle");

    public static readonly DiagnosticDescriptor ScriptMode = Error(
        "TB8036", "A script is not executable");

    public static readonly DiagnosticDescriptor Sysctl = Error(
        "TB8037", "The sysctl file differs from the plan");

    public static readonly DiagnosticDescriptor Modules = Error(
        "TB8038", "The list of modules differs from the plan");

    public static readonly DiagnosticDescriptor FabricBody = Error(
        "TB8039", "A body of the fabric's API calls differs from the plan");

    public static readonly DiagnosticDescriptor FabricCalls = Error(
        "TB8040", "The fabric's API calls are incomplete or out of order");

    public static readonly DiagnosticDescriptor Assimilate = Error(
        "TB8041", "Ceph's assimilate file differs from the plan");

    public static readonly DiagnosticDescriptor AnswerKey = Error(
        "TB8042", "The answer file has a key that the installer refuses");

    public static readonly DiagnosticDescriptor AnswerValue = Error(
        "TB8043", "The answer file differs from the plan");

    public static readonly DiagnosticDescriptor CloudInit = Error(
        "TB8044", "The cloud-init data differ from the plan");

    public static readonly DiagnosticDescriptor FrrConf = Error(
        "TB8045", "A file for FRR differs from the plan");

    public static readonly DiagnosticDescriptor SdnPreview = Error(
        "TB8046", "The preview of the SDN's interfaces differs from the plan");

    public static readonly DiagnosticDescriptor MixUp = Error(
        "TB8047", "A node's file holds another node's value");

    public static readonly DiagnosticDescriptor Secret = Error(
        "TB8048", "A secret stands in an artifact");

    public static readonly DiagnosticDescriptor Package = Error(
        "TB8049", "A node's Debian package is not what the plan says");

    private static DiagnosticDescriptor Error(string code, string title) =>
        new(code, Severity.Error, title, "{0}: {1}{2}");
}
