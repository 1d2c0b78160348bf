using Tb4Gen.AnswerServer.Logs;
using Xunit;

namespace Tb4Gen.AnswerServer.Tests.Logs;

public sealed class EventLogTests : IDisposable
{
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly TestClock _clock = new();

    public void Dispose() => _output.Dispose();

    [Fact]
    public void A_client_that_causes_many_lines_does_not_hide_those_of_another()
    {
        var log = Log(perMinute: 10, perClient: 3);

        for (var n = 0; n < 100; n++) log.WriteLimited("noisy", "noise");
        log.WriteLimited("other", "one line");

        Assert.Equal(["noise", "noise", "noise", "one line"], Lines());
        _clock.Now += TimeSpan.FromMinutes(1);
        log.WriteLimited("noisy", "noise");
        Assert.Equal(["97 more such events were not written down", "noise"], Lines().Skip(4));
    }

    [Fact]
    public void All_clients_together_have_a_limit_too()
    {
        var log = Log(perMinute: 10, perClient: 3);

        for (var n = 0; n < 100; n++) log.WriteLimited($"client {n}", $"line {n}");
        log.Write("an event of the server's own");

        Assert.Equal([.. Enumerable.Range(0, 10).Select(static n => $"line {n}"), "an event of the server's own"], Lines());
    }

    private EventLog Log(int perMinute, int perClient) => new(_output, _clock, perMinute, perClient);

    // Without their times.
    private IEnumerable<string> Lines() =>
        _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => l[21..]);
}
