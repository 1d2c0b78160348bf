using System.Collections.Immutable;
using Tb4Gen.AnswerServer.HostKeys;
using Tb4Gen.AnswerServer.Nodes;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.AnswerServer.State;

/// <summary>How a report of a node was taken.</summary>
internal enum ReportVerdict
{
    Taken,

    /// <summary>The same had been reported before.</summary>
    Repeated,

    /// <summary>The node had no answer since it was last installed.</summary>
    NotAnswered,

    /// <summary>It was installed already, and reports other keys.</summary>
    Changed,
}

/// <summary>
/// Who was answered. A node counts as answered from the moment at which that is on the disk, and only then its answer
/// leaves: a server that is killed in between has not answered, but will not answer either. Whether the machine got the
/// answer whole, cannot be known; where the connection broke, or the installation failed and the machine asks again, it is
/// refused until somebody re-arms it, since an installation that starts over wipes disks.
/// </summary>
internal sealed class ServerState : IDisposable
{
    private readonly StateFolder _folder;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private ImmutableDictionary<(string Cluster, string Node), NodeState> _nodes;

    /// <param name="folder">Whose lock the caller holds.</param>
    /// <param name="clusters">Those that are served.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="EnvironmentException">What is on the disk cannot be read.</exception>
    public ServerState(StateFolder folder, IEnumerable<string> clusters, TimeProvider time)
    {
        (_folder, _time) = (folder, time);
        var nodes = ImmutableDictionary.CreateBuilder<(string, string), NodeState>();
        foreach (var cluster in clusters)
        {
            var name = NameOf(cluster);
            var states = StateFile.Read(folder.PathOf(name), folder.ShownOf(name));
            foreach (var (node, state) in states) nodes[(cluster, node)] = state;
        }

        _nodes = nodes.ToImmutable();
    }

    /// <summary>Of the file for one cluster.</summary>
    public static string NameOf(string cluster) => $"{cluster}.json";

    public NodeState Of(ServedNode node) => _nodes.GetValueOrDefault((node.Cluster, node.Name), NodeState.Waiting);

    /// <summary>Whether somebody has let the node have its answer once more, and it has not asked yet.</summary>
    public bool IsReArmed(ServedNode node) => _folder.IsReArmed(node.Cluster, node.Name);

    /// <summary>Takes note that a node is answered.</summary>
    /// <returns>Null where it may be answered now; else what it has had.</returns>
    /// <exception cref="IOException">The note is not on the disk: no answer may leave.</exception>
    public Task<NodeState?> TryAnswer(ServedNode node, string address, string by) => Change(node, old =>
    {
        var isReArmed = IsReArmed(node);
        if (old.Answered is not null && !isReArmed) return (null, old);
        // The keys of the last installation stay known until the next report.
        var state = new NodeState { Answered = Now, Address = address, By = by, HostKeys = old.HostKeys };
        return (state, (NodeState?)null);
    }, () => _folder.Disarm(node.Cluster, node.Name));

    public Task<bool> Fetched(ServedNode node) =>
        Change(node, old => ((NodeState?)(old with { Fetched = Now }), true));

    public Task<ReportVerdict> Installed(ServedNode node, ImmutableArray<HostKey> keys) => Change(node, old =>
    {
        if (old.Installed is null)
        {
            return old.Answered is null
                ? ((NodeState?)null, ReportVerdict.NotAnswered)
                : (old with { Installed = Now, HostKeys = keys }, ReportVerdict.Taken);
        }

        return (null, old.HostKeys.SequenceEqual(keys) ? ReportVerdict.Repeated : ReportVerdict.Changed);
    });

    public void Dispose() => _gate.Dispose();

    private DateTimeOffset Now => _time.GetUtcNow();

    /// <param name="node">Whose state.</param>
    /// <param name="decide">Gives the new state, or null to leave the old one, and what is handed back.</param>
    /// <param name="then">Done once the new state is on the disk.</param>
    private async Task<T> Change<T>(
        ServedNode node, Func<NodeState, (NodeState? State, T Result)> decide, Action? then = null)
    {
        await _gate.WaitAsync();
        try
        {
            var (state, result) = decide(Of(node));
            if (state is null) return result;
            var nodes = _nodes.SetItem((node.Cluster, node.Name), state);
            var content = StateFile.Write(node.Cluster, nodes
                .Where(n => n.Key.Cluster == node.Cluster)
                .ToDictionary(static n => n.Key.Node, static n => n.Value));
            PrivateFile.Write(_folder.PathOf(NameOf(node.Cluster)), content);
            _nodes = nodes;
            then?.Invoke();
            return result;
        }
        finally
        {
            _gate.Release();
        }
    }
}
