using System.Collections.Immutable;
using System.Globalization;
using Tb4Gen.AnswerServer.Nodes;
using Tb4Gen.AnswerServer.State;

namespace Tb4Gen.AnswerServer.Pages;

/// <summary>What the page and its JSON show.</summary>
internal sealed record ServerStatus(
    DateTimeOffset Time, ImmutableArray<NodeStatus> Nodes, IReadOnlyList<Stranger> Strangers)
{
    /// <summary>To the second; empty for never.</summary>
    public static string Text(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>How far one node is.</summary>
/// <param name="Id">Cluster and name.</param>
/// <param name="Stage">In a word.</param>
/// <param name="State">The record of it.</param>
internal sealed record NodeStatus(string Id, string Stage, NodeState State)
{
    public static NodeStatus Of(ServedNode node, ServerState states)
    {
        var state = states.Of(node);
        var stage = (state, states.IsReArmed(node)) switch
        {
            ({ Answered: null }, _) => "waiting",
            (_, true) => "re-armed",
            ({ Installed: not null }, _) => "installed",
            ({ Fetched: not null }, _) => "script fetched",
            _ => "answered",
        };
        return new(node.Id, stage, state);
    }
}
