using System.Net.Sockets;
using System.Text;

namespace Tb4Gen.AnswerServer.Tests;

/// <summary>HTTP by hand, for what a client library does not do.</summary>
internal static class RawClient
{
    public static Task<int> Send(Socket socket, string text) => socket.SendAsync(Encoding.ASCII.GetBytes(text)).WaitAsync(Patience);

    // Far more than anything here takes, so that only a server that never does it fails the test.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>All until the server closes the connection.</summary>
    public static async Task<string> ReadToEnd(Socket socket)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (true)
        {
            int count;
            try
            {
                count = await socket.ReceiveAsync(buffer).WaitAsync(Patience);
            }
            catch (SocketException)
            {
                return text.ToString();
            }

            if (count == 0) return text.ToString();
            text.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }
    }

    /// <summary>Until a text has come.</summary>
    public static async Task ReadUntil(Socket socket, string end)
    {
        var text = "";
        var buffer = new byte[4096];
        while (!text.Contains(end, StringComparison.Ordinal))
        {
            var count = await socket.ReceiveAsync(buffer).WaitAsync(Patience);
            if (count == 0) throw new InvalidOperationException($"closed after: {text}");
            text += Encoding.ASCII.GetString(buffer, 0, count);
        }
    }

    /// <summary>A request whose handler waits for the rest of its body.</summary>
    public static async Task<Socket> Hang(TestServer server)
    {
        var socket = await server.Connect();
        await Send(socket, "POST /deploy/answer HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\n");
        // Sent once the handler reads.
        await ReadUntil(socket, "100 Continue");
        return socket;
    }
}
