namespace Tb4Gen.Core.Drawing.Layout;

/// <summary>What stands in a node below its name.</summary>
internal static class NodeLines
{
    public const int Count = 2;

    public static string[] Of(PictureNode node) => [$"mesh {node.RouterId}", $"mgmt {node.Management}"];
}
