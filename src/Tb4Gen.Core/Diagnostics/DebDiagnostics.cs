namespace Tb4Gen.Core.Diagnostics;

/// <summary>What stands in the way of packages.</summary>
public static class DebDiagnostics
{
    public static readonly DiagnosticDescriptor NoVersion = Error(
        "TB9100", "The packages have no version", "there is no commit to take the version of {0} from: {1}");

    public static readonly DiagnosticDescriptor Uncommitted = Error(
        "TB9101", "A version is taken from a commit that lacks changes", "{0} is not as the last commit has it");

    public static readonly DiagnosticDescriptor SameVersion = Error(
        "TB9102", "A package of this version exists with other content",
        "{0} {1} was written before with other content");

    public static readonly DiagnosticDescriptor LowerVersion = new(
        "TB9103", Severity.Warning, "A package is older than the last one",
        "{0} {1} is older than {2}, which was written last: `apt upgrade` keeps the newer one");

    public static readonly DiagnosticDescriptor SamePackage = Error(
        "TB9104", "Two nodes would have the same package", "the package {0} is that of {1} and of {2}");

    public static readonly DiagnosticDescriptor NoContent = Error(
        "TB9105", "A revision does not have the cluster", "{0} cannot be had from {1}: {2}");

    public static readonly DiagnosticDescriptor DamagedManifest = Error(
        "TB9106", "The list of the packages of the last run cannot be read", "{0} is damaged: {1}");

    private static DiagnosticDescriptor Error(string code, string title, string message) =>
        new(code, Severity.Error, title, message);
}
