using System.Text;

namespace Tb4Gen.Core.Drawing.Writing;

/// <summary>A graph in the language of Graphviz.</summary>
internal static class DotWriter
{
    public static string Write(MeshPicture picture)
    {
        var text = new StringBuilder();
        text.Append($"graph {Quote(picture.Cluster)} {{\n");
        text.Append($"    label={Quote(picture.Caption)}\n");
        text.Append("    layout=neato\n    overlap=false\n    splines=true\n    sep=\"+20\"\n");
        text.Append("    node [shape=box, style=rounded, fontname=\"monospace\"]\n");
        text.Append("    edge [fontname=\"monospace\", fontsize=10, labeldistance=2]\n");
        for (var i = 0; i < picture.Nodes.Length; i++)
        {
            var node = picture.Nodes[i];
            var label = $"{node.Name}\nmesh {node.RouterId}\nmgmt {node.Management}";
            text.Append($"    n{(i + 1).Text()} [label={Quote(label)}]\n");
        }

        foreach (var cable in picture.Cables)
        {
            text.Append($"    n{(cable.A.Node + 1).Text()} -- n{(cable.B.Node + 1).Text()} ")
                .Append($"[label={Quote(cable.Label)}, ")
                .Append($"taillabel={Quote(cable.A.Port)}, headlabel={Quote(cable.B.Port)}, len=3")
                .Append(cable.IsCritical ? ", style=\"dashed,bold\", color=\"#b3261e\"]\n" : "]\n");
        }

        return text.Append("}\n").ToString();
    }

    /// <summary>
    /// A string in double quotes: only the quote needs a backslash to the parser, and a backslash one to what reads
    /// labels; a line end is its <c>\n</c>.
    /// </summary>
    internal static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"").ReplaceLineEndings("\\n")}\"";
}
