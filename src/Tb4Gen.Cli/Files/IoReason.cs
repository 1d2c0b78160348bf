namespace Tb4Gen.Cli.Files;

/// <summary>Why an operation on a file failed, in the words of the operating system.</summary>
internal static class IoReason
{
    /// <summary>Without the path that .NET puts in: the sentence around it names the one that the user knows.</summary>
    public static string Of(Exception error)
    {
        if (error is FileNotFoundException or DirectoryNotFoundException) return "no such file or folder";
        // An UnauthorizedAccessException wraps the system's own words; others read "No space left on device : '/path'".
        var message = error is UnauthorizedAccessException { InnerException: { } inner } ? inner.Message : error.Message;
        var end = message.IndexOf(" : '", StringComparison.Ordinal);
        return char.ToLowerInvariant(message[0]) + (end < 0 ? message.TrimEnd('.') : message[..end])[1..];
    }
}
