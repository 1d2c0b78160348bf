namespace Tb4Gen.Core.Diagnostics;

/// <summary>No dress at all.</summary>
public sealed class PlainDiagnosticStyle : IDiagnosticStyle
{
    public static readonly PlainDiagnosticStyle Instance = new();

    private PlainDiagnosticStyle()
    {
    }

    public string Main(Severity severity, string text) => text;

    public string Related(string text) => text;

    public string Frame(string text) => text;

    public string Heading(string text) => text;
}
