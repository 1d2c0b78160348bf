using Microsoft.AspNetCore.Http;

namespace Tb4Gen.AnswerServer.Nodes;

/// <summary>
/// How machines reach the server: the URL that is on the ISO, those that go into the answers, and the paths of requests
/// to them, which the server hands on without the escapes of a URL.
/// </summary>
/// <param name="answer">Of the answers; its last part is theirs alone, what is in front of it all paths share.</param>
internal sealed class ServedUrl(Uri answer)
{
    private readonly string _path = answer.AbsolutePath == "/" ? "/answer" : answer.AbsolutePath;

    /// <summary>Absolute, with a path.</summary>
    public string Answer => answer.GetLeftPart(UriPartial.Authority) + _path;

    public string Host => answer.IdnHost;

    public bool IsPlain => answer.Scheme == Uri.UriSchemeHttp;

    /// <summary>Path of the page of states, as it stands in a URL: <c>/</c>, or <c>/deploy/</c>.</summary>
    public string StatusPath => _path[..(_path.LastIndexOf('/') + 1)];

    /// <summary>Path of a request for an answer.</summary>
    public string AnswerPath => PathString.FromUriComponent(_path).Value ?? "";

    /// <summary>What the paths of all requests begin with.</summary>
    public string Folder => PathString.FromUriComponent(StatusPath).Value ?? "";

    /// <summary>URL of something of a node's.</summary>
    /// <param name="kind"><c>first-boot</c> or <c>installed</c>.</param>
    /// <param name="cluster">The node's cluster.</param>
    /// <param name="node">The node.</param>
    /// <param name="capability">What only the node knows.</param>
    public string UrlOf(string kind, string cluster, string node, string capability) =>
        $"{answer.GetLeftPart(UriPartial.Authority)}{StatusPath}{kind}/{cluster}/{node}/{capability}";
}
