namespace Tb4Gen.Core.Diagnostics;

/// <summary>
/// What stands in the way of a run and is no fault of the cluster file: files, folders, rights, other runs.
/// </summary>
public static class EnvironmentDiagnostics
{
    public static readonly DiagnosticDescriptor NotFound = Error(
        "TB9001", "A cluster file does not exist", "{0} does not exist");

    public static readonly DiagnosticDescriptor Unreadable = Error(
        "TB9002", "A file or folder cannot be read", "{0} cannot be read: {1}");

    public static readonly DiagnosticDescriptor EmptyFolder = Error(
        "TB9003", "A folder holds no cluster files", "the folder {0} holds no *.yaml file");

    public static readonly DiagnosticDescriptor PathEncoding = Error(
        "TB9004", "A path is not UTF-8", "the path '{0}' is not UTF-8");

    public static readonly DiagnosticDescriptor SameCluster = Error(
        "TB9005", "Two cluster files of one run describe the same cluster",
        "the cluster `{0}` is also described by {1}");

    public static readonly DiagnosticDescriptor DamagedManifest = new(
        "TB9006", Severity.Warning, "The manifest of the last run cannot be read",
        "{0} is damaged: {1}; nothing was removed");

    public static readonly DiagnosticDescriptor InTheWay = Error(
        "TB9007", "Something stands where the output goes", "{0} is {1}, and {2} is to be written there");

    public static readonly DiagnosticDescriptor NotWritten = Error(
        "TB9008", "The output cannot be written", "{0} cannot be written: {1}");

    public static readonly DiagnosticDescriptor Locked = Error(
        "TB9009", "Another run writes to the same folder", "another tb4gen is writing to {0}: it holds {1}");

    public static readonly DiagnosticDescriptor FileExists = Error(
        "TB9010", "A file that would be written exists", "{0} exists and is not overwritten");

    public static readonly DiagnosticDescriptor ToolMissing = Error(
        "TB9011", "A program that the run needs is missing", "{0} is needed: {1}");

    public static readonly DiagnosticDescriptor ToolFailed = Error(
        "TB9012", "A program that the run needs has failed", "{0} failed: {1}");

    public static readonly DiagnosticDescriptor SourceDate = Error(
        "TB9013", "SOURCE_DATE_EPOCH is no time", "SOURCE_DATE_EPOCH is '{0}', which is no number of seconds since 1970");

    private static DiagnosticDescriptor Error(string code, string title, string message) =>
        new(code, Severity.Error, title, message);
}
