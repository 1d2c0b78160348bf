using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Apt.Signing;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Packaging.Apt.Publishing;

/// <summary>
/// Adds packages to a suite of a repository and renews its index. A client that reads at any moment, and one that
/// began to read before, finds a whole repository.
/// </summary>
/// <param name="options">What the user wants.</param>
/// <param name="signWith">The key, as the user named it; null for a repository that is not signed.</param>
/// <param name="resolve">Makes a path absolute.</param>
internal sealed class RepositoryPublisher(RepositoryOptions options, string? signWith, Func<string, string> resolve)
{
    /// <param name="names">Packages and folders of packages.</param>
    /// <param name="stop">Asked for until publishing begins, which takes as long as a few renames.</param>
    /// <exception cref="OperationCanceledException">Stopped before anything was changed.</exception>
    /// <exception cref="EnvironmentException">
    /// A file, right or program stands in the way; clients find what they found before.
    /// </exception>
    public RepositoryResult Publish(IEnumerable<string> names, CancellationToken stop)
    {
        var (inputs, missing) = PackageInputs.List(names, resolve);
        if (missing.Length > 0) return new(missing, Publication: null) { IsIncomplete = true };
        try
        {
            var signer = signWith is null ? null : Signers.Open(signWith, resolve, options.Now, stop);
            var key = signer is null ? null : Export(signer, stop);
            options.Folder.Make("");
            using var held = OutputLock.Take(options.Folder.Path, options.Folder.Shown, stop);
            using var stage = new Stage(options.Folder);
            var run = new PublishRun(options, signer, key, stage).Prepare(inputs, stop);
            stage.Flush();
            foreach (var step in run.Steps) step.Prepare(options.Folder);
            if (run.IsAhead) stop.WaitHandle.WaitOne(ReleaseDate.Pause);
            stop.ThrowIfCancellationRequested();
            foreach (var step in run.Steps) step.Run(options.Folder);
            return run.Result;
        }
        catch (RefusalException refusal)
        {
            return new([refusal.Finding], Publication: null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var reason = IoReason.AtPath(options.Folder.Path, error);
            throw new EnvironmentException(Diagnostic.Create(
                EnvironmentDiagnostics.NotWritten, location: null, options.Folder.Shown, reason));
        }
    }

    private static byte[] Export(ISigner signer, CancellationToken stop)
    {
        var key = signer.Export(stop);
        try
        {
            _ = Armor.Decode(key);
            return key;
        }
        catch (FormatException error)
        {
            var reason = $"of what it exports, {error.Message}";
            throw new EnvironmentException(Diagnostic.Create(
                RepositoryDiagnostics.NotSigned, location: null, signer.Program, reason));
        }
    }
}
