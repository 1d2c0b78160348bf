namespace Tb4Gen.Core.Planning;

/// <summary>What came of the wish to read a file that the cluster file names.</summary>
/// <param name="Content">The bytes; null where they cannot be had.</param>
/// <param name="Reason">Why not, as the end of a sentence; empty where they can.</param>
public readonly record struct SourceFile(byte[]? Content, string Reason)
{
    /// <summary>There is none of that name.</summary>
    public const string Missing = "no such file or folder";

    public static implicit operator SourceFile(byte[]? content) => FromBytes(content);

    /// <summary>The bytes, or null for a file that is not there.</summary>
    public static SourceFile FromBytes(byte[]? content) => new(content, content is null ? Missing : "");

    public static SourceFile Unreadable(string reason) => new(null, reason);
}
