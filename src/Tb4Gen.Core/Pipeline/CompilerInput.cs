using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Syntax;

namespace Tb4Gen.Core.Pipeline;

/// <summary>One cluster file and a way to the files that it names.</summary>
/// <param name="Path">As the user gave it, with forward slashes: what findings show.</param>
/// <param name="Bytes">The content of the file.</param>
/// <param name="ReadFile">A file named in the cluster file, relative to it, or why it cannot be read.</param>
public sealed record CompilerInput(string Path, ReadOnlyMemory<byte> Bytes, Func<string, SourceFile> ReadFile)
{
    /// <summary>
    /// Nothing above this length is compiled, so whoever reads a file may stop there. The same goes for a file that it
    /// names: what may be too long in the one place is no better in the other.
    /// </summary>
    public const int MaxBytes = SyntaxLimits.MaxLength;
}
