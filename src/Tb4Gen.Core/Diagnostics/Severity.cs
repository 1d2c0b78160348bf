namespace Tb4Gen.Core.Diagnostics;

public enum Severity
{
    Info,
    Warning,
    Error,
}
