namespace Tb4Gen.Core.Diagnostics;

/// <summary>What goes wrong when templates meet the values of a plan.</summary>
public static class RenderingDiagnostics
{
    public static readonly DiagnosticDescriptor Value = new(
        "TB8001", Severity.Error, "A value does not fit into the format of a file", "{0}");

    public static readonly DiagnosticDescriptor SamePath = new(
        "TB8002", Severity.Error, "Two sources make the same file", "`{0}` is made by {1} and by {2}");
}
