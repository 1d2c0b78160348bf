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

    private static DiagnosticDescriptor Error(string code, string title, string message) =>
        new(code, Severity.Error, title, message);
}
