namespace Tb4Gen.AnswerServer.Nodes;

/// <summary>How machines reach the server: the URL that is on the ISO, and those that go into the answers.</summary>
/// <param name="answer">Of the answers; its last part is theirs alone, what is in front of it all paths share.</param>
internal sealed class ServedUrl(Uri answer)
{
    private const string DefaultPath = "/answer";

    /// <summary>Absolute, with a path.</summary>
    public string Answer { get; } = answer.AbsolutePath == "/"
        ? answer.GetLeftPart(UriPartial.Authority) + DefaultPath
        : answer.GetLeftPart(UriPartial.Path);

    public string AnswerPath { get; } = answer.AbsolutePath == "/" ? DefaultPath : answer.AbsolutePath;

    public string Host => answer.IdnHost;

    public bool IsPlain => answer.Scheme == Uri.UriSchemeHttp;

    /// <summary>What all paths begin with: <c>/</c>, or <c>/deploy/</c>.</summary>
    public string Folder => AnswerPath[..(AnswerPath.LastIndexOf('/') + 1)];

    /// <summary>Path and capability of something of a node's.</summary>
    /// <param name="kind"><c>first-boot</c> or <c>installed</c>.</param>
    /// <param name="cluster">The node's cluster.</param>
    /// <param name="node">The node.</param>
    /// <param name="capability">What only the node knows.</param>
    public string PathOf(string kind, string cluster, string node, string capability) =>
        $"{Folder}{kind}/{cluster}/{node}/{capability}";

    public string UrlOf(string path) => answer.GetLeftPart(UriPartial.Authority) + path;
}
