using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Binding.Schema;

namespace Tb4Gen.Core.Planning.Origins;

/// <summary>Origins of <see cref="FilePlan"/>: the item of <c>files</c>.</summary>
internal static class FileOrigins
{
    public static readonly OriginTable<FileSpec> Rows = new()
    {
        { "path", static f => From.Key("files", FileKeys.Path, f.Path) },
        { "mode", static f => From.Key("files", FileKeys.Mode, f.Mode) },
        { "content", Content },
    };

    public static PlanOrigin ListOf(NodeScope node) => PlanOrigin.List(
        node.Plan.Files.Select(file => Of(node, file)),
        From.Missing("", ClusterKeys.Files).Value);

    private static PlanOrigin Of(NodeScope node, FilePlan file)
    {
        var spec = node.Cluster.Spec.Files.First(f => f.Path.Value == file.Path
            && (f.Nodes.IsEmpty || f.Nodes.Any(n => n.Value == node.Plan.Name)));
        return Rows.At(spec, From.Said("files", spec.Span));
    }

    private static PlanOrigin Content(FileSpec file) => file.Content is { } content
        ? From.Key("files", FileKeys.Content, content)
        : From.Key("files", FileKeys.Source, file.ContentSource);
}
