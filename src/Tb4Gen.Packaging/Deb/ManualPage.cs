namespace Tb4Gen.Packaging.Deb;

/// <summary>How a package carries a manual page of ours.</summary>
internal static class ManualPage
{
    private const string Folder = "usr/share/man/";

    /// <summary>Compressed, as Policy 12.1 wants pages; any other file as it is.</summary>
    public static PackedFile Compress(PackedFile file) =>
        file.LinkTarget is null && file.Path.StartsWith(Folder, StringComparison.Ordinal)
            ? file with { Path = $"{file.Path}.gz", Content = StoredGzip.Pack(file.Content.Span, claimsBest: true) }
            : file;
}
