using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Tb4Gen.Core.Verification.Formats;

/// <summary>
/// What every text of a bundle keeps to: UTF-8 without a byte order mark, LF, no control characters, a line feed at
/// the end. Each of these has broken a node without a word: the kernel looks for <c>bash\r</c>, Ceph refuses a file
/// whose last line does not end, systemd skips a first section behind a byte order mark.
/// </summary>
internal static class PlainTextReader
{
    // Tab and line feed are the two that text may hold.
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000D\u000E\u000F\u0010\u0011\u0012"u8
        + "\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F"u8);

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <param name="bytes">The content.</param>
    /// <param name="mayEndOpen">Whether the last line may lack its line feed.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <returns>The text, or null where the bytes are none.</returns>
    public static string? Read(ReadOnlySpan<byte> bytes, bool mayEndOpen, List<Problem> problems)
    {
        if (!Utf8.IsValid(bytes))
        {
            problems.Add(new Problem(LineOfInvalid(bytes), "the bytes are not UTF-8"));
            return null;
        }

        if (bytes.StartsWith(ByteOrderMark)) problems.Add(new Problem(1, "the file begins with a byte order mark"));
        CheckControls(bytes, problems);
        if (bytes.IsEmpty)
        {
            problems.Add(new Problem(1, "the file is empty"));
        }
        else if (bytes[^1] != '\n' && !mayEndOpen)
        {
            problems.Add(new Problem(LineAt(bytes, bytes.Length), "the last line does not end in a line feed"));
        }

        return Encoding.UTF8.GetString(bytes);
    }

    // One finding: a file with CRLF has one on every line.
    private static void CheckControls(ReadOnlySpan<byte> bytes, List<Problem> problems)
    {
        var start = bytes.IndexOfAny(Controls);
        if (start < 0) return;
        var name = bytes[start] switch
        {
            (byte)'\r' => "a carriage return",
            0 => "a NUL byte",
            var other => $"the control character 0x{other:x2}",
        };
        problems.Add(new Problem(LineAt(bytes, start), $"{name} stands in the text"));
    }

    private static int LineOfInvalid(ReadOnlySpan<byte> bytes)
    {
        var low = 0;
        for (var line = 1; ; line++)
        {
            var end = bytes[low..].IndexOf((byte)'\n');
            if (end < 0 || !Utf8.IsValid(bytes.Slice(low, end))) return line;
            low += end + 1;
        }
    }

    private static int LineAt(ReadOnlySpan<byte> bytes, int offset) => bytes[..offset].Count((byte)'\n') + 1;
}
