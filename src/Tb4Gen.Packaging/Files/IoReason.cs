namespace Tb4Gen.Packaging.Files;

/// <summary>Why an operation on a file failed, in the words of the operating system.</summary>
internal static class IoReason
{
    /// <summary>
    /// Why nothing can be written below a path. Where a file stands in place of a folder, the system's word is about
    /// another.
    /// </summary>
    public static string AtPath(string path, Exception error)
    {
        for (var folder = path; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(folder)) return $"{folder} is a file";
        }

        return Of(error);
    }

    /// <summary>Why a file cannot be read. Of a folder in its place .NET says that a permission is missing.</summary>
    public static string AtFile(string path, Exception error) => Directory.Exists(path) ? "it is a folder" : Of(error);

    /// <summary>Without the path that .NET puts in: the sentence around it names the one that the user knows.</summary>
    public static string Of(Exception error)
    {
        if (error is FileNotFoundException or DirectoryNotFoundException) return "no such file or folder";
        // An UnauthorizedAccessException wraps the system's own words; others read "No space left on device : '/path'".
        var message = (error is UnauthorizedAccessException ? error.InnerException ?? error : error).Message;
        var end = message.IndexOf(" : '", StringComparison.Ordinal);
        return char.ToLowerInvariant(message[0]) + (end < 0 ? message.TrimEnd('.') : message[..end])[1..];
    }
}
