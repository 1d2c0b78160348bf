namespace Tb4Gen.Packaging.Tools;

/// <summary>What another program said.</summary>
/// <param name="Code">Its exit status.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error, as text.</param>
internal sealed record ToolResult(int Code, byte[] Output, string Error)
{
    /// <summary>
    /// The line of standard error that names the trouble, for a message of one line: git and others go on with advice.
    /// </summary>
    public string Reason
    {
        get
        {
            var lines = Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var named = lines.LastOrDefault(static l => l.StartsWith("fatal:", StringComparison.Ordinal)
                || l.StartsWith("error:", StringComparison.Ordinal));
            return named ?? lines.LastOrDefault($"it ended with {Code}");
        }
    }
}
