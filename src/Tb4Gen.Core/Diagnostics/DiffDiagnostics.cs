namespace Tb4Gen.Core.Diagnostics;

/// <summary>What stands in the way of a comparison.</summary>
public static class DiffDiagnostics
{
    public static readonly DiagnosticDescriptor NoOtherSide = Error(
        "TB9300", "There is nothing to compare with", "{0} cannot be compared with {1}: {2}");

    public static readonly DiagnosticDescriptor OldSide = Error(
        "TB9301", "What is compared with does not compile", "{0} has errors as {1} has it, so there is no bundle to compare with");

    public static readonly DiagnosticDescriptor NoBundle = Error(
        "TB9302", "A folder holds no bundles to compare with", "{0} cannot be compared with: {1}");

    public static readonly DiagnosticDescriptor TwoSides = Error(
        "TB9303", "A name is that of a commit and of a folder", "{0} is the name of a commit and of a folder with bundles");

    private static DiagnosticDescriptor Error(string code, string title, string message) =>
        new(code, Severity.Error, title, message);
}
