using System.Text;
using Tb4Gen.Core.Rendering;
using Tb4Gen.Core.Verification;
using Tb4Gen.Core.Verification.Formats;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Tests.Attacks;

/// <summary>The values of a bundle, as the readers of the formats give them back.</summary>
internal static class ReadValues
{
    /// <returns>The values of each artifact.</returns>
    public static Dictionary<string, List<string>> Of(ClusterPlan plan, IReadOnlyList<Artifact> artifacts) =>
        new ArtifactReader(new FindingList()).ReadAll(plan, artifacts).Files
            .ToDictionary(static f => f.Path, static f => Of(f).ToList());

    private static IEnumerable<string> Of(ReadArtifact file) => file.Document switch
    {
        TreeDocument tree => Of(tree.Root),
        EntryDocument entries => entries.Entries.SelectMany(static e => new[] { e.Key, e.Value }),
        UdevDocument udev => udev.Rules.SelectMany(static r => r.Tokens).Select(static t => t.Value),
        InterfacesDocument interfaces => interfaces.Stanzas.SelectMany(static s => s.Attributes.Select(static a => a.Value).Append(s.Name)),
        _ when file.Kind == ArtifactKind.Foreign => [Encoding.UTF8.GetString(file.Artifact.Content.Span)],
        _ => [],
    };

    private static IEnumerable<string> Of(DataNode node) => node.Items.SelectMany(Of).Concat(node.Keys).Prepend(node.Text);
}
