namespace Tb4Gen.Core.Diagnostics;

/// <summary>What is found about <c>allow</c> itself, once all findings are known.</summary>
public static class AllowDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownCode = new(
        "TB2090", Severity.Error, "An accepted code does not exist", "there is no finding {0}");

    public static readonly DiagnosticDescriptor NotAcceptable = new(
        "TB2091", Severity.Error, "A finding that breaks a node cannot be accepted", "{0} cannot be accepted: {1}");

    public static readonly DiagnosticDescriptor Unused = new(
        "TB2092", Severity.Warning, "An accepted finding is not made",
        "{0} is accepted, but nothing is found", Acceptable: true);
}
