namespace Tb4Gen.Core.Diagnostics;

/// <summary>What <c>tb4gen answer-server</c> finds before it listens.</summary>
public static class ServerDiagnostics
{
    public static readonly DiagnosticDescriptor PlainHttp = Warning(
        "TB9240", "Answers go over the network unencrypted",
        "with `--plain-http` everybody on the way can read the answers and change them");

    public static readonly DiagnosticDescriptor NoToken = Warning(
        "TB9241", "Answers are for whoever names a MAC address",
        "without `--token-secret` whoever names a node's MAC address gets its answer");

    public static readonly DiagnosticDescriptor SameMachine = Error(
        "TB9242", "Nodes of two clusters are the same machine", "{0} and {1} have both {2}");

    public static readonly DiagnosticDescriptor NotListening = Error(
        "TB9243", "The server cannot listen", "cannot listen on {0}: {1}");

    public static readonly DiagnosticDescriptor BadCertificate = Error(
        "TB9244", "The certificate cannot be used", "{0} cannot be used: {1}");

    public static readonly DiagnosticDescriptor StateInUse = Error(
        "TB9245", "Another answer server keeps its records here", "another answer server has {0}");

    public static readonly DiagnosticDescriptor StateDamaged = Error(
        "TB9246", "The record of who was answered is damaged", "{0} is damaged: {1}");

    public static readonly DiagnosticDescriptor SeveralNodes = Error(
        "TB9247", "A name is that of several nodes", "{0} is a node of {1}");

    public static readonly DiagnosticDescriptor NoStateFolder = Error(
        "TB9248", "There is no folder for the server's records", "where the server keeps its records is not known: {0}");

    public static readonly DiagnosticDescriptor NeverAnswered = new(
        "TB9249", Severity.Info, "A node to re-arm has had no answer", "{0} has had no answer yet: it will get one");

    private static DiagnosticDescriptor Error(string code, string title, string message) =>
        new(code, Severity.Error, title, message);

    private static DiagnosticDescriptor Warning(string code, string title, string message) =>
        new(code, Severity.Warning, title, message);
}
