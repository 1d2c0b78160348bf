using System.Net;
using Tb4Gen.AnswerServer.Hosting;

namespace Tb4Gen.Cli.Serving;

/// <summary>What a server says once it listens: where, for whom, and which ISO fits it.</summary>
internal static class ServeGreeting
{
    public static IEnumerable<string> Lines(ServeWish wish, ServerOptions options)
    {
        var nodes = options.Fleet.Nodes;
        yield return nodes.Length <= 8
            ? $"answers for {string.Join(", ", nodes.Select(static n => n.Id))} at {options.Url.Answer}"
            : $"answers for {nodes.Length} nodes at {options.Url.Answer}";
        yield return $"state: {StatusUrl(wish, options)}";
        yield return "one ISO for all:";
        yield return "  " + IsoCommand(wish, options);
    }

    /// <summary>Words for a shell.</summary>
    public static string Quote(params IEnumerable<string> words) => string.Join(' ', words.Select(static w =>
        w.Length > 0 && w.All(static c => char.IsAsciiLetterOrDigit(c) || "/._-+:@,~%".Contains(c))
            ? w
            : $"'{w.Replace("'", @"'\''", StringComparison.Ordinal)}'"));

    private static string IsoCommand(ServeWish wish, ServerOptions options)
    {
        List<string> words =
        [
            "tb4gen", "iso", .. wish.Files, "--source", "PROXMOX-VE.iso", "--fetch-from", "http", "--url", options.Url.Answer,
        ];
        if (options.Certificate is { } certificate) words.AddRange(["--cert-fingerprint", certificate.Fingerprint]);
        if (wish.Token is { } token) words.AddRange(["--answer-auth-token-secret", token.ToString()]);
        if (wish.Token is not null && wish.Secrets is { } secrets) words.AddRange(["--secrets", secrets]);
        return Quote(words);
    }

    private static string StatusUrl(ServeWish wish, ServerOptions options)
    {
        var isAny = wish.Listen.Address.Equals(IPAddress.Any) || wish.Listen.Address.Equals(IPAddress.IPv6Any);
        var host = isAny ? $"localhost:{wish.Listen.Port}" : wish.Listen.ToString();
        var scheme = options.Certificate is null ? "http" : "https";
        return $"{scheme}://{host}{options.Url.StatusPath} on this machine"
            + (options.Token is null ? "" : ", and with the token as password from everywhere");
    }
}
