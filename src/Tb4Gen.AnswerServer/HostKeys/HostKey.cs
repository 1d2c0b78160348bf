using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Tb4Gen.AnswerServer.HostKeys;

/// <summary>A public key of an SSH server.</summary>
/// <param name="Type">Such as <c>ssh-ed25519</c>.</param>
/// <param name="Blob">The key in base64.</param>
internal sealed record HostKey(string Type, string Blob)
{
    // An RSA key of 16384 bits.
    private const int Longest = 4096;

    private static readonly string[] Types =
        ["ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521", "ssh-ed25519", "ssh-rsa"];

    /// <summary>As <c>ssh-keygen -l</c> prints it.</summary>
    public string Fingerprint =>
        "SHA256:" + Convert.ToBase64String(SHA256.HashData(Convert.FromBase64String(Blob))).TrimEnd('=');

    /// <summary>Null where a text is no key in OpenSSH's form, with or without a comment, or of another type.</summary>
    public static HostKey? Parse(string text)
    {
        var parts = text.Trim().Split(' ', 3);
        if (text.Length > Longest || parts.Length < 2 || !Types.Contains(parts[0])) return null;
        var blob = new byte[Longest];
        // Blanks inside, which base64 would take, were cut off above; a line's end would break the file of known hosts.
        if (parts[1].Any(char.IsWhiteSpace) || !Convert.TryFromBase64String(parts[1], blob, out var length)) return null;
        return length > 4 + parts[0].Length && BinaryPrimitives.ReadInt32BigEndian(blob) == parts[0].Length
            && Encoding.ASCII.GetString(blob, 4, parts[0].Length) == parts[0]
            ? new(parts[0], parts[1])
            : null;
    }
}
