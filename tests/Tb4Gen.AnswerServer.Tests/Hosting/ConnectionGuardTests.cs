using System.Net;
using Microsoft.AspNetCore.Connections;
using Tb4Gen.AnswerServer.Hosting;
using Tb4Gen.AnswerServer.Logs;
using Xunit;

namespace Tb4Gen.AnswerServer.Tests.Hosting;

public sealed class ConnectionGuardTests
{
    private readonly TaskCompletionSource _end = new();
    private readonly List<string> _served = [];
    private readonly ConnectionDelegate _guarded;

    public ConnectionGuardTests()
    {
        var guard = new ConnectionGuard(new EventLog(TextWriter.Null, TimeProvider.System, 0, 0), perClient: 2);
        _guarded = guard.Invoke(connection =>
        {
            _served.Add($"{(connection.RemoteEndPoint as IPEndPoint)?.Address}");
            return _end.Task;
        });
    }

    [Theory]
    [InlineData("10.0.0.1", "::ffff:10.0.0.1", "10.0.0.1", "10.0.0.2")]
    [InlineData("fd00::1", "fd00::2", "fd00::ffff:3", "fd00:0:0:1::1")]
    public async Task A_client_is_an_address_or_a_network_of_which_it_has_all(
        string first, string second, string third, string other)
    {
        Task[] open = [Connect(first), Connect(second), Connect(third), Connect(other)];

        Assert.Equal([first, second, other], _served);
        _end.SetResult();
        await Task.WhenAll(open);
        await Connect(third);
        Assert.Equal([first, second, other, third], _served);
    }

    // Not disposed of: one that is aborted cancels what hangs on it a moment later.
    private Task Connect(string address) =>
        _guarded(new DefaultConnectionContext { RemoteEndPoint = new IPEndPoint(IPAddress.Parse(address), 1) });
}
