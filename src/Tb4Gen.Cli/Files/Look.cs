namespace Tb4Gen.Cli.Files;

/// <summary>Looks at a name before anything is opened.</summary>
internal static class Look
{
    /// <param name="path">Absolute.</param>
    /// <exception cref="IOException">It cannot be told, which is not the same as that there is nothing.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be told.</exception>
    public static FileKind At(string path)
    {
        try
        {
            var attributes = File.GetAttributes(path);
            if (attributes.HasFlag(FileAttributes.ReparsePoint) && new FileInfo(path).LinkTarget is not null)
            {
                return FileKind.Link;
            }

            if (attributes.HasFlag(FileAttributes.Directory)) return FileKind.Folder;
            return Posix.IsSpecial(path) ? FileKind.Special : FileKind.File;
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return FileKind.Nothing;
        }
    }
}
