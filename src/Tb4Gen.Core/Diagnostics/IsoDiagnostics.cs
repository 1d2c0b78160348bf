namespace Tb4Gen.Core.Diagnostics;

/// <summary>What stands in the way of an unattended installation that the cluster file describes well.</summary>
public static class IsoDiagnostics
{
    public static readonly DiagnosticDescriptor SecretMissing = Error(
        "TB9200", "A secret is missing", "the secret {0} is not to be found");

    public static readonly DiagnosticDescriptor SecretExposed = Error(
        "TB9201", "A secret lies open", "{0} can be read or written by others than its owner");

    public static readonly DiagnosticDescriptor SecretUnusable = Error(
        "TB9202", "A secret is of no use", "the secret {0} cannot be used: {1}");

    public static readonly DiagnosticDescriptor NoCryptHash = Error(
        "TB9203", "A secret is no hash of a password", "the secret {0} is no hash of a password: {1}");

    public static readonly DiagnosticDescriptor HookTooLarge = Error(
        "TB9204", "The file for the first boot is too large",
        "the file for the first boot of {0} has {1} bytes, and the installer takes {2}");

    public static readonly DiagnosticDescriptor NoInstall = Error(
        "TB9205", "A cluster says nothing of an installation", "{0} has no `install`, so nothing can be baked for it");

    public static readonly DiagnosticDescriptor UnknownNode = Error(
        "TB9206", "A node to bake for does not exist", "there is no node {0}");

    public static readonly DiagnosticDescriptor NotInstaller = Error(
        "TB9207", "The source is no ISO that installs Proxmox VE by itself",
        "{0} cannot be the source: {1}");

    public static readonly DiagnosticDescriptor SourceOlder = Error(
        "TB9208", "The source is older than the answers",
        "{0} is of release {1}, and the answers of {2} are written for {3}");

    public static readonly DiagnosticDescriptor SourceNewer = new(
        "TB9209", Severity.Warning, "The source is newer than the answers",
        "{0} is of release {1}, and the answers of {2} are written for {3}");

    public static readonly DiagnosticDescriptor NoSubscriptionKey = Error(
        "TB9210", "A secret is no subscription key", "the secret {0} is no subscription key of Proxmox VE");

    public static readonly DiagnosticDescriptor NoSpace = Error(
        "TB9211", "There is not enough room for the images", "{0} needs {1} of room and has {2}");

    public static readonly DiagnosticDescriptor Spoilt = Error(
        "TB9212", "An image is not what was to be written", "{0} is spoilt: {1}");

    public static readonly DiagnosticDescriptor Published = Error(
        "TB9213", "Secrets would be written to where git keeps them", "{0} would get secrets, and {1}");

    public static readonly DiagnosticDescriptor NotIgnored = new(
        "TB9214", Severity.Warning, "git does not ignore a file with secrets",
        "{0} lies in a checkout, and git would add it");

    private static DiagnosticDescriptor Error(string code, string title, string message) =>
        new(code, Severity.Error, title, message);
}
