using System.Net;
using Tb4Gen.AnswerServer.Nodes;

namespace Tb4Gen.Cli.Serving;

/// <summary>What the options of <c>tb4gen answer-server</c> take.</summary>
internal static class ServeValues
{
    /// <summary>What is wrong with it, or null.</summary>
    public static string? CheckListen(string text) =>
        ParseListen(text) is null ? "it is an address and a port, such as 10.11.12.5:8443 or [::]:8443" : null;

    /// <summary>Null where it is none.</summary>
    public static IPEndPoint? ParseListen(string text)
    {
        // .NET takes a number alone for an address.
        var isWhole = text.Contains('.') || text.StartsWith('[');
        return isWhole && IPEndPoint.TryParse(text, out var listen) && listen.Port > 0 ? listen : null;
    }

    /// <summary>Null where neither names one address.</summary>
    public static ServedUrl? UrlOf(string? url, IPEndPoint listen, bool isPlain)
    {
        if (url is not null) return new(new(url));
        if (listen.Address.Equals(IPAddress.Any) || listen.Address.Equals(IPAddress.IPv6Any)) return null;
        return new(new($"{(isPlain ? "http" : "https")}://{listen}"));
    }
}
