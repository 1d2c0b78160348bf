using System.Text;
using Tb4Gen.Core.Rendering;
using Tb4Gen.Core.Verification;
using Tb4Gen.Core.Verification.Formats;

namespace Tb4Gen.Core.Comparison.Statements;

/// <summary>Reads what a file says in its own format. What cannot be read so is compared by its lines.</summary>
internal static class MeaningReader
{
    /// <returns>Null where the bytes are no text.</returns>
    public static Meaning? Read(Artifact artifact)
    {
        List<Problem> problems = [];
        var text = PlainTextReader.Read(artifact.Content.Span, mayEndOpen: true, problems);
        if (text is null) return null;
        // The user's own file may look like a format of ours and mean something else by it.
        var kind = artifact.Format == ArtifactFormat.Raw ? ArtifactKind.Foreign : ArtifactKinds.Of(artifact);
        problems.Clear();
        var document = DocumentReader.Read(kind, artifact.Path, artifact.Content.Span, text, problems);
        if (problems.Count > 0) return new Meaning { Lines = LinesOf(text) };
        return document switch
        {
            EntryDocument entries => new()
            {
                Statements = EntryStatements.Of(entries, kind),
                IsOrdered = kind == ArtifactKind.Unit,
            },
            TreeDocument tree => new() { Statements = TreeStatements.Of(tree, kind) },
            UdevDocument rules => new() { Statements = UdevStatements.Of(rules), IsOrdered = true },
            InterfacesDocument stanzas => new() { Statements = InterfacesStatements.Of(stanzas) },
            _ => OfLines(artifact.Path, kind, text),
        };
    }

    private static Meaning OfLines(string path, ArtifactKind kind, string text)
    {
        if (kind is ArtifactKind.Script or ArtifactKind.ShellFragment)
        {
            var lines = LinesOf(WithoutComments(text));
            if (path.StartsWith("cluster/", StringComparison.Ordinal)) return ScriptTables.Read(lines);
            return kind == ArtifactKind.ShellFragment && AssignmentStatements.Of(lines) is { } assignments
                ? new() { Statements = assignments }
                : new() { Lines = lines };
        }

        if (kind != ArtifactKind.Text) return new() { Lines = LinesOf(text) };
        if (!path.Contains("/modprobe.d/", StringComparison.Ordinal)) return new() { Lines = LinesOf(text) };
        return new() { Statements = ModprobeStatements.Of(LinesOf(text).Where(static l => !l.StartsWith('#'))) };
    }

    private static List<string> LinesOf(string text) => [.. text.TrimEnd('\n').Split('\n')];

    /// <summary>The script without its comments and the lines that are nothing else; its interpreter stays.</summary>
    private static string WithoutComments(string text)
    {
        List<Range> comments = [];
        ShellReader.ReadFragment(text, [], comments);
        var result = new StringBuilder(text.Length);
        var position = 0;
        foreach (var comment in comments)
        {
            var (start, end) = (comment.Start.Value, comment.End.Value);
            if (start == 0 && text.StartsWith("#!", StringComparison.Ordinal)) continue;
            var before = text.AsSpan(position, start - position).TrimEnd(" \t");
            result.Append(before);
            var isAlone = before.IsEmpty ? result.Length == 0 || result[^1] == '\n' : before[^1] == '\n';
            position = isAlone && end < text.Length ? end + 1 : end;
        }

        return result.Append(text.AsSpan(position)).ToString();
    }
}
