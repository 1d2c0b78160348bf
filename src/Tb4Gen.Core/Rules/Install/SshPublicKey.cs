using System.Buffers.Binary;
using System.Text;

namespace Tb4Gen.Core.Rules.Install;

/// <summary>
/// An OpenSSH public key: type, base64 of a blob that begins with the type again (RFC 4253, 6.6), comment.
/// </summary>
internal static class SshPublicKey
{
    // What sshd of trixie (OpenSSH 10.0) takes; DSA is gone for good.
    private static readonly string[] Types =
    [
        "ssh-ed25519", "ssh-rsa", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521",
        "sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com",
    ];

    /// <summary>What is wrong, or null.</summary>
    public static string? Problem(string line)
    {
        var parts = line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2) return "it has no type and no key";
        if (parts[0] == "ssh-dss") return "DSA keys are no longer taken";
        if (!Types.Contains(parts[0])) return $"{parts[0]} is not a type of key";
        var blob = new byte[parts[1].Length];
        if (!Convert.TryFromBase64String(parts[1], blob, out var length)) return "its base64 is cut off or damaged";
        return TypeIn(blob.AsSpan(0, length)) == parts[0] ? null : $"what is in it is no {parts[0]} key";
    }

    private static string? TypeIn(ReadOnlySpan<byte> blob)
    {
        if (blob.Length < 4) return null;
        var length = BinaryPrimitives.ReadUInt32BigEndian(blob);
        return length <= blob.Length - 4 ? Encoding.ASCII.GetString(blob.Slice(4, (int)length)) : null;
    }
}
