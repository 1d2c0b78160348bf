using System.Globalization;
using System.Security.Cryptography;

namespace Tb4Gen.Packaging.Apt.Index;

/// <summary>A file that a Release file names.</summary>
/// <param name="Path">From the folder of the Release file.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">In lower case.</param>
internal sealed record ListedFile(string Path, long Size, string Sha256)
{
    public static ListedFile Of(string path, byte[] content) =>
        new(path, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));

    /// <exception cref="FormatException">The line names none.</exception>
    public static ListedFile Parse(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [{ Length: 64 } hash, var number, var path]
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            ? new(path, size, hash)
            : throw new FormatException($"'{line}' names no file");

    public bool Is(byte[] content) =>
        content.Length == Size && Convert.ToHexStringLower(SHA256.HashData(content)) == Sha256;
}
