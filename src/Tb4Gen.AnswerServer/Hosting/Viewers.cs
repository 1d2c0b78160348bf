using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Tb4Gen.AnswerServer.State;
using Tb4Gen.Packaging.Install;

namespace Tb4Gen.AnswerServer.Hosting;

/// <summary>
/// Who may see what. An answer: who brings the token, where there is one. The page of states, which has names, MAC and IP
/// addresses and fingerprints but nothing secret: whoever is on this machine itself, and who brings the token, which a
/// browser sends as the password of any user.
/// </summary>
internal static class Viewers
{
    /// <summary>Whether a request has the token; true where none is wanted.</summary>
    public static bool HasToken(HttpContext context, Secret? token)
    {
        if (token is null) return true;
        // By hand: .NET's reader takes a comma for the end of a token, and refuses quotes.
        var header = context.Request.Headers.Authorization.ToString();
        var scheme = header.Split(' ')[0];
        var rest = header[scheme.Length..].TrimStart(' ');
        var given = scheme.ToUpperInvariant() switch
        {
            "BEARER" => rest,
            "BASIC" => PasswordOf(rest),
            _ => null,
        };
        return given is not null && Capabilities.AreSame(given, token.Reveal());
    }

    public static bool MaySee(HttpContext context, ServerOptions options) =>
        IsHere(context) || (options.Token is { } token && HasToken(context, token));

    /// <summary>
    /// Whether the client is this machine, and calls the server by an address or as localhost: a page from elsewhere can
    /// make a browser here ask by a name of its own, and what came through a proxy came from anywhere.
    /// </summary>
    private static bool IsHere(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (headers.ContainsKey("X-Forwarded-For") || headers.ContainsKey("Forwarded")) return false;
        var address = ClientAddress.Of(context);
        // Who asks at one of the machine's other addresses from the machine itself, comes from that address.
        var isHere = IPAddress.IsLoopback(address) || address.Equals(ClientAddress.Of(context.Connection.LocalIpAddress));
        var host = context.Request.Host.Host;
        return isHere && (host == "localhost" || IPAddress.TryParse(host, out _));
    }

    private static string? PasswordOf(string text)
    {
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var length)) return null;
        var pair = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = pair.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : pair[(colon + 1)..];
    }
}
