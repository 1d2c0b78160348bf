using System.IO.Compression;

namespace Tb4Gen.Packaging.Apt.Index;

/// <summary>
/// The file <c>Packages.gz</c>. Unlike those of a package its bytes may change with the runtime's compressor: nothing
/// but the Release file of the same run names them.
/// </summary>
internal static class PackedIndex
{
    public static byte[] Pack(byte[] index)
    {
        using var result = new MemoryStream();
        using (var gzip = new GZipStream(result, CompressionLevel.SmallestSize)) gzip.Write(index);
        return result.ToArray();
    }
}
