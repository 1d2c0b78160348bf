using System.Text;
using Tb4Gen.Tests.Shared;

namespace Tb4Gen.Cli.Tests.Scripts;

/// <summary>A file that the commands of a script find.</summary>
internal sealed record ScriptFile(string Path, string Content)
{
    public static IEnumerable<ScriptFile> ParseAll(string text)
    {
        var head = "";
        var content = new StringBuilder();
        foreach (var line in text.Split('\n', StringSplitOptions.None).SkipLast(1))
        {
            if (line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal))
            {
                if (head.Length > 0) yield return Create(head, content.ToString());
                head = line[3..^3];
                content.Clear();
            }
            else
            {
                content.Append(line).Append('\n');
            }
        }

        if (head.Length > 0) yield return Create(head, content.ToString());
    }

    private static ScriptFile Create(string head, string content)
    {
        var isCrlf = head.EndsWith(" (crlf)", StringComparison.Ordinal);
        if (isCrlf) head = head[..^7];
        if (head.Split(" = ") is [var path, var source])
        {
            (head, content) = (path, File.ReadAllText(Snapshot.PathOf(source)).ReplaceLineEndings("\n"));
        }

        return new(head, isCrlf ? content.Replace("\n", "\r\n", StringComparison.Ordinal) : content);
    }
}
