using System.Collections.Immutable;
using Tb4Gen.Core.Bundles;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Cli.Files;

/// <summary>
/// Brings an output folder up to date, each cluster's folder at once: the new one is built beside the old one, and
/// then the two swap their names. Killed at any moment, a run leaves the old tree or the new one, and something for
/// the next to tidy up.
/// </summary>
/// <remarks>
/// Nothing is flushed to the disk. After a power cut the file system may hold empty files, as it may after any
/// compiler; every run compares contents rather than times, so the next one finds and replaces them. syncfs(2) would
/// wait for all that any program on the machine has written.
/// </remarks>
/// <param name="output">The output folder, absolute.</param>
/// <param name="shown">The same as the user named it.</param>
internal sealed class TreeWriter(string output, string shown)
{
    private readonly string _new = Path.Join(output, ".tb4gen.new");
    private readonly string _old = Path.Join(output, ".tb4gen.old");

    private bool HasLeftOvers => Directory.Exists(_new) || Directory.Exists(_old);

    /// <summary>What a run would change.</summary>
    public ImmutableArray<TreeChange> Compare(IReadOnlyList<Bundle> bundles)
    {
        try
        {
            return [.. bundles.Select(b => TreeComparer.Compare(b, Path.Join(output, b.Cluster.ToString())))];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentException(
                Diagnostic.Create(EnvironmentDiagnostics.Unreadable, location: null, shown, IoReason.Of(error)));
        }
    }

    /// <summary>Changes what has to change and returns it. Where nothing has to, not even the lock is taken.</summary>
    /// <exception cref="OperationCanceledException">Stopped before anything was changed.</exception>
    /// <exception cref="EnvironmentException">A file or right stands in the way; nothing was changed.</exception>
    public ImmutableArray<TreeChange> Write(IReadOnlyList<Bundle> bundles, CancellationToken stop)
    {
        var changes = Compare(bundles);
        if (changes.All(static c => c.IsEmpty) && !HasLeftOvers) return changes;
        try
        {
            Directory.CreateDirectory(output);
            using var held = OutputLock.Take(output, shown, stop);
            TidyUp();
            // Another run may have been at work until now.
            changes = Compare(bundles);
            Replace([.. changes.Where(static c => !c.IsEmpty)], stop);
            return changes;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var reason = IoReason.AtPath(output, error);
            throw new EnvironmentException(
                Diagnostic.Create(EnvironmentDiagnostics.NotWritten, location: null, shown, reason));
        }
    }

    private void Replace(ImmutableArray<TreeChange> changes, CancellationToken stop)
    {
        try
        {
            foreach (var change in changes) TreeStage.Build(change, StagedOf(change), stop);
            // From here on it takes as long as a few renames: too late to stop.
            stop.ThrowIfCancellationRequested();
            foreach (var change in changes) Swap(change);
        }
        finally
        {
            TidyUp();
        }
    }

    private void Swap(TreeChange change)
    {
        var staged = StagedOf(change);
        if (!Directory.Exists(change.Folder))
        {
            Directory.Move(staged, change.Folder);
        }
        else if (!Posix.TryExchange(staged, change.Folder))
        {
            Directory.CreateDirectory(_old);
            Directory.Move(change.Folder, Path.Join(_old, change.Bundle.Cluster.ToString()));
            Directory.Move(staged, change.Folder);
        }
    }

    // A run that was killed between the two renames of Swap left the only copy of a tree in the folder of old ones.
    private void TidyUp()
    {
        if (Directory.Exists(_old))
        {
            foreach (var tree in Directory.EnumerateDirectories(_old))
            {
                var place = Path.Join(output, Path.GetFileName(tree));
                if (!Directory.Exists(place)) Directory.Move(tree, place);
            }

            Directory.Delete(_old, recursive: true);
        }

        if (Directory.Exists(_new)) Directory.Delete(_new, recursive: true);
    }

    private string StagedOf(TreeChange change) => Path.Join(_new, change.Bundle.Cluster.ToString());
}
