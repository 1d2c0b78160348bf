namespace Tb4Gen.Core.Verification.Formats;

/// <summary>The links of a Markdown page.</summary>
internal sealed class MarkdownDocument(List<MarkdownLink> links) : Document
{
    public List<MarkdownLink> Links { get; } = links;
}

/// <summary>One inline link.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Target">As written, with its fragment.</param>
internal sealed record MarkdownLink(int Line, string Target);
