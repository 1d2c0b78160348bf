using System.Globalization;
using System.Text;

namespace Tb4Gen.Cli.Git;

/// <summary>
/// Takes apart what <c>git cat-file --batch</c> prints: for each name a line <c>HASH TYPE SIZE</c>, so many bytes and a
/// line feed; or a line that ends in <c>missing</c>.
/// </summary>
internal static class GitBatch
{
    public static Dictionary<string, byte[]> Read(ReadOnlySpan<byte> output, IReadOnlyList<string> names)
    {
        var result = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var end = output.IndexOf((byte)'\n');
            if (end < 0) break;
            var head = Encoding.UTF8.GetString(output[..end]).Split(' ');
            output = output[(end + 1)..];
            // A name may hold blanks and end in anything: only a hash, a type and a number are an object.
            if (head is not [{ Length: >= 40 }, var type, var digits]
                || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var size)) continue;
            if (type == "blob") result[name] = output[..size].ToArray();
            output = output[(size + 1)..];
        }

        return result;
    }
}
