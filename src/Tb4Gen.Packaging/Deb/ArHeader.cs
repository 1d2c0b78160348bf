using System.Globalization;
using System.Text;

namespace Tb4Gen.Packaging.Deb;

/// <summary>
/// The head of a member of an ar archive, the container of a .deb (deb(5)): 60 bytes of ASCII padded with spaces.
/// </summary>
/// <param name="Name">Without the slash that some writers put behind it.</param>
/// <param name="Size">Bytes of content; a byte of padding follows where it is odd.</param>
internal readonly record struct ArHeader(string Name, long Size)
{
    public const int Length = 60;

    public static ReadOnlySpan<byte> Magic => "!<arch>\n"u8;

    /// <summary>Of a member of root's, mode 0100644; numbers are decimal but for the mode.</summary>
    public byte[] Print(DateTimeOffset time) => Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"{Name,-16}{time.ToUnixTimeSeconds(),-12}{0,-6}{0,-6}{"100644",-8}{Size,-10}`\n"));

    /// <exception cref="FormatException">The bytes are none.</exception>
    public static ArHeader Parse(ReadOnlySpan<byte> header)
    {
        if (header is not [.., (byte)'`', (byte)'\n']) throw new FormatException("it has bytes between its members");
        var name = Encoding.ASCII.GetString(header[..16]).TrimEnd(' ').TrimEnd('/');
        var size = Encoding.ASCII.GetString(header[48..58]).TrimEnd(' ');
        return long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            ? new(name, bytes)
            : throw new FormatException($"the size of its member {name} is no number");
    }
}
