using Tb4Gen.AnswerServer.State;
using Tb4Gen.Cli.Images;
using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Cli.Serving;

/// <summary>Finds the folder of a server's records. It holds keys, so it must be where git keeps nothing.</summary>
internal static class StatePlace
{
    /// <summary>Null where there is a finding instead.</summary>
    /// <param name="given"><c>--state</c>.</param>
    /// <param name="clusters">The names of those that are served.</param>
    /// <param name="shell">The process around it.</param>
    /// <param name="findings">Get what speaks against it.</param>
    public static StateFolder? Find(
        string? given, IReadOnlyList<string> clusters, Shell shell, ICollection<Diagnostic> findings)
    {
        if ((given ?? Default(clusters, shell, findings)) is not { } shown) return null;
        shown = shown.TrimEnd('/') is { Length: > 0 } name ? name : shown;
        var path = shell.Resolve(shown);
        var reasons = new List<Diagnostic>();
        SecretPlace.Check(path, shown, StateFolder.Secrets, reasons, "--state");
        // An ISO can be written beside a checkout's files once; a key stays there until somebody adds it.
        foreach (var reason in reasons) findings.Add(reason with { Severity = Severity.Error });
        return reasons.Count > 0 ? null : new(path, shown);
    }

    private static string? Default(IReadOnlyList<string> clusters, Shell shell, ICollection<Diagnostic> findings)
    {
        var home = shell.Variable("XDG_STATE_HOME") is { Length: > 0 } state && Path.IsPathRooted(state)
            ? state
            : shell.Variable("HOME") is { Length: > 0 } user ? Path.Join(user, ".local/state") : null;
        if (home is not null && clusters.Count == 1) return Path.Join(home, "tb4gen", clusters[0]);
        findings.Add(Diagnostic
            .Create(
                ServerDiagnostics.NoStateFolder, location: null,
                home is null ? "there is no HOME" : $"there are {clusters.Count} clusters")
            .WithHelp("name a folder with `--state`"));
        return null;
    }
}
