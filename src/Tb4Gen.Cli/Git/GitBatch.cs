using System.Globalization;
using System.Text;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Cli.Git;

/// <summary>
/// Takes apart what <c>git cat-file --batch --follow-symlinks</c> prints: for each name a line <c>HASH TYPE SIZE</c>,
/// so many bytes and a line feed; of a link that cannot be followed the same with <c>symlink SIZE</c> or the like in the
/// place of that line; or a line that ends in <c>missing</c>.
/// </summary>
internal static class GitBatch
{
    /// <param name="output">What it has printed.</param>
    /// <param name="names">What it was asked for, in that order.</param>
    /// <param name="missing">Why there is no such file, as the end of a sentence.</param>
    public static Dictionary<string, SourceFile> Read(
        ReadOnlySpan<byte> output, IReadOnlyList<string> names, string missing)
    {
        var result = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var end = output.IndexOf((byte)'\n');
            if (end < 0) break;
            var head = Encoding.UTF8.GetString(output[..end]).Split(' ');
            output = output[(end + 1)..];
            var size = SizeOf(head);
            result[name] = head switch
            {
                _ when size is null => SourceFile.Unreadable(missing),
                [_, "blob", _] => output[..size.Value].ToArray(),
                [_, "tree", _] => SourceFile.Unreadable("it is a folder"),
                ["symlink", _] => SourceFile.Unreadable(GitFolder.Outside),
                ["loop", _] => SourceFile.Unreadable("its symbolic links lead in a circle"),
                _ => SourceFile.Unreadable(missing),
            };
            if (size is { } body) output = output[(body + 1)..];
        }

        return result;
    }

    // A name may hold blanks and end in anything: only a hash, a type and a number are an object.
    private static int? SizeOf(string[] head) =>
        head is [{ Length: >= 40 }, _, _] or ["symlink" or "dangling" or "loop" or "notdir", _]
        && int.TryParse(head[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            ? size
            : null;
}
