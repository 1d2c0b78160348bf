using System.Net;
using System.Net.Http.Headers;
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
        if (!AuthenticationHeaderValue.TryParse(context.Request.Headers.Authorization, out var header)) return false;
        var given = header.Scheme.ToUpperInvariant() switch
        {
            "BEARER" => header.Parameter,
            "BASIC" => PasswordOf(header.Parameter),
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

    private static string? PasswordOf(string? parameter)
    {
        var bytes = new byte[1024];
        if (parameter is null || !Convert.TryFromBase64String(parameter, bytes, out var length)) return null;
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : text[(colon + 1)..];
    }
}
