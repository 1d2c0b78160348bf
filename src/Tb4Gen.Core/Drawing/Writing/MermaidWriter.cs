using System.Text;

namespace Tb4Gen.Core.Drawing.Writing;

/// <summary>
/// A flowchart of Mermaid, which GitHub, GitLab and many wikis draw. Nodes are called by number, since words such as
/// <c>end</c> mean something there.
/// </summary>
internal static class MermaidWriter
{
    public static string Write(MeshPicture picture)
    {
        var text = new StringBuilder();
        text.Append("flowchart LR\n");
        text.Append($"    accTitle: {Line($"Mesh of cluster {picture.Cluster}")}\n");
        text.Append($"    accDescr: {Line(picture.Verdict)}\n");
        for (var i = 0; i < picture.Nodes.Length; i++)
        {
            var node = picture.Nodes[i];
            text.Append($"    node{(i + 1).Text()}[\"{Escape(node.Name)}<br/>mesh {Escape(node.RouterId)}<br/>")
                .Append($"mgmt {Escape(node.Management)}\"]\n");
        }

        foreach (var cable in picture.Cables)
        {
            var (a, b) = ((cable.A.Node + 1).Text(), (cable.B.Node + 1).Text());
            // Thick for a critical one; the label says it as well.
            var line = cable.IsCritical ? "===" : "---";
            var ports = $"{Escape(cable.A.Port)} to {Escape(cable.B.Port)}";
            text.Append($"    node{a} {line}|\"{Escape(cable.Label)}: {ports}\"| node{b}\n");
        }

        return text.ToString();
    }

    /// <summary>
    /// Inside of a label in double quotes: entities of HTML, whose <c>&amp;</c> Mermaid writes as <c>#</c>. Backquotes
    /// would begin Markdown.
    /// </summary>
    internal static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isPlain = Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '.' or '-' or '_' or '/' or ':' or ',';
            result.Append(isPlain ? rune.ToString() : $"#{rune.Value.Text()};");
        }

        return result.ToString();
    }

    /// <summary>To the end of a line, where neither quotes nor entities are known.</summary>
    private static string Line(string text) => text.ReplaceLineEndings(" ").Replace(';', ',');
}
