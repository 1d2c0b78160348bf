namespace Tb4Gen.Core.Comparison;

/// <summary>Whom a file of a bundle is for, and what it is called whichever node has it.</summary>
/// <param name="Node">Null: the cluster.</param>
/// <param name="File">As in <see cref="Change.File"/>.</param>
internal readonly record struct ArtifactPlace(string? Node, string File)
{
    private const string Nodes = "nodes/";
    private const string Preview = "preview/";
    private const string Body = "cluster/fabric/20-node-";
    private const string Json = ".json";

    public static ArtifactPlace Of(string path)
    {
        if (path.StartsWith(Nodes, StringComparison.Ordinal)) return OfNode(path);
        if (path.StartsWith(Preview, StringComparison.Ordinal))
        {
            var (node, rest) = Cut(path, Preview.Length);
            return new(node, $"{Preview}{{node}}/{rest}");
        }

        return path.StartsWith(Body, StringComparison.Ordinal) && path.EndsWith(Json, StringComparison.Ordinal)
            ? new(path[Body.Length..^Json.Length], $"{Body}{{node}}{Json}")
            : new(null, path);
    }

    private static ArtifactPlace OfNode(string path)
    {
        var (node, rest) = Cut(path, Nodes.Length);
        return new(node, rest.StartsWith("root/", StringComparison.Ordinal) ? rest["root".Length..] : rest);
    }

    private static (string Node, string Below) Cut(string path, int start)
    {
        var slash = path.IndexOf('/', start);
        return slash < 0 ? (path[start..], "") : (path[start..slash], path[(slash + 1)..]);
    }
}
