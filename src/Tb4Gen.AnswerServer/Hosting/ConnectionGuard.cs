using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Tb4Gen.AnswerServer.Logs;

namespace Tb4Gen.AnswerServer.Hosting;

/// <summary>
/// Counts the connections of each client and drops those that are too many, so that one client leaves room for the
/// others; and tells of those over which no request came, by which an ISO with the wrong fingerprint shows.
/// </summary>
/// <param name="log">Told of what it drops.</param>
/// <param name="perClient">How many a client may have.</param>
internal sealed class ConnectionGuard(EventLog log, int perClient)
{
    private static readonly object Asked = new();

    private readonly ConcurrentDictionary<string, int> _open = new(StringComparer.Ordinal);

    /// <summary>Stands in front of TLS.</summary>
    public ConnectionDelegate Invoke(ConnectionDelegate next) => async connection =>
    {
        var address = ClientAddress.Of((connection.RemoteEndPoint as IPEndPoint)?.Address);
        var client = ClientAddress.GroupOf(address);
        try
        {
            if (_open.AddOrUpdate(client, 1, static (_, n) => n + 1) > perClient)
            {
                log.WriteLimited(client, $"{address} has too many connections: one was dropped");
                connection.Abort();
                return;
            }

            await next(connection);
            if (connection.Items.ContainsKey(Asked)) return;
            log.WriteLimited(
                client,
                $"{address} connected and sent no request, as a machine does whose ISO has another fingerprint");
        }
        finally
        {
            // Of a client that is gone no entry stays.
            if (_open.AddOrUpdate(client, 0, static (_, n) => n - 1) == 0) _open.TryRemove(new(client, 0));
        }
    };

    /// <summary>Takes note that a request has come.</summary>
    public static void NoteRequest(HttpContext context)
    {
        if (context.Features.Get<IConnectionItemsFeature>() is { } connection) connection.Items[Asked] = true;
    }
}
