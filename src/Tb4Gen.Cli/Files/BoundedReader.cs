using Tb4Gen.Core.Pipeline;

namespace Tb4Gen.Cli.Files;

/// <summary>Reads a file that may be a pipe or a device, and so may have no end.</summary>
internal static class BoundedReader
{
    /// <summary>All bytes, or one more than the compiler takes, which then says so.</summary>
    public static byte[] Read(Stream stream)
    {
        var content = new byte[16 * 1024];
        var length = 0;
        while (true)
        {
            var read = stream.Read(content, length, content.Length - length);
            length += read;
            if (read == 0 || length > CompilerInput.MaxBytes) break;
            if (length < content.Length) continue;
            Array.Resize(ref content, Math.Min(content.Length * 4, CompilerInput.MaxBytes + 1));
        }

        Array.Resize(ref content, length);
        return content;
    }
}
