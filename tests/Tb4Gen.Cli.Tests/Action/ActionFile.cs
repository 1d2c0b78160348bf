using Tb4Gen.Tests.Shared;
using YamlDotNet.RepresentationModel;

namespace Tb4Gen.Cli.Tests.Action;

/// <summary>action.yml, as far as its own steps go.</summary>
internal static class ActionFile
{
    /// <summary>The script of each step, with its environment as it is written.</summary>
    public static IReadOnlyList<(string Run, IReadOnlyDictionary<string, string> Variables)> Steps { get; } =
    [
        .. ((YamlSequenceNode)Root["runs"]["steps"]).OfType<YamlMappingNode>()
            .Where(static s => s.Children.ContainsKey("run"))
            .Select(static s => (Text(s["run"]), Map(s["env"], Text))),
    ];

    /// <summary>The defaults of the inputs.</summary>
    public static IReadOnlyDictionary<string, string> Inputs { get; } = Map(Root["inputs"], static i => Text(i["default"]));

    private static YamlNode Root
    {
        get
        {
            var yaml = new YamlStream();
            using var reader = new StreamReader(Snapshot.PathOf("action.yml"));
            yaml.Load(reader);
            return yaml.Documents[0].RootNode;
        }
    }

    private static Dictionary<string, string> Map(YamlNode node, Func<YamlNode, string> value) =>
        ((YamlMappingNode)node).Children.ToDictionary(static c => Text(c.Key), c => value(c.Value), StringComparer.Ordinal);

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value ?? "";
}
