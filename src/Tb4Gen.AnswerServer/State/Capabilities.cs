using System.Security.Cryptography;
using System.Text;

namespace Tb4Gen.AnswerServer.State;

/// <summary>
/// Texts that nobody can guess, one for each node and purpose. They follow from one key, so that a machine that has its
/// answer can go on with a server that was restarted meanwhile.
/// </summary>
/// <param name="key">Of this server.</param>
internal sealed class Capabilities(byte[] key)
{
    /// <summary>40 hexadecimal digits.</summary>
    public string Of(string purpose, string cluster, string node) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{purpose}\n{cluster}\n{node}")))[..40];

    /// <summary>Compares in a time that tells nothing.</summary>
    public static bool AreSame(string given, string expected) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(expected)));
}
