using System.Globalization;

namespace Tb4Gen.AnswerServer.Logs;

/// <summary>
/// One line an event: time in UTC, and what happened. Nothing secret is ever handed to it: no token, no answer, no path
/// with a capability. Lines that anybody on the network can cause are limited, for each client and for all, so that
/// nobody can fill the disk or hide what others do.
/// </summary>
/// <param name="output">Where the lines go.</param>
/// <param name="time">The clock.</param>
/// <param name="perMinute">How many such lines are written in a minute.</param>
/// <param name="perClient">How many of them for one client.</param>
internal sealed class EventLog(TextWriter output, TimeProvider time, int perMinute, int perClient)
{
    private readonly Lock _lock = new();

    // Never more of them than lines were written.
    private readonly Dictionary<string, int> _clients = new(StringComparer.Ordinal);
    private DateTimeOffset _minute;
    private int _written;
    private int _left;

    /// <summary>An event that only this server's own machines and users cause.</summary>
    public void Write(string line)
    {
        lock (_lock) Append(time.GetUtcNow(), line);
    }

    /// <summary>An event that anybody can cause.</summary>
    /// <param name="client">Who does.</param>
    /// <param name="line">What happened.</param>
    public void WriteLimited(string client, string line)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (now - _minute >= TimeSpan.FromMinutes(1))
            {
                if (_left > 0) Append(now, FormattableString.Invariant($"{_left} more such events were not written down"));
                (_minute, _written, _left) = (now, 0, 0);
                _clients.Clear();
            }

            var own = _clients.GetValueOrDefault(client);
            if (_written == perMinute || own == perClient)
            {
                _left++;
                return;
            }

            (_clients[client], _written) = (own + 1, _written + 1);
            Append(now, line);
        }
    }

    private void Append(DateTimeOffset now, string line)
    {
        try
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{now:yyyy-MM-dd'T'HH:mm:ss'Z'} {LogLine(line)}"));
            output.Flush();
        }
        catch (IOException)
        {
            // Nobody reads any more: machines are served all the same.
        }
    }

    // Whatever was put in: one event is one line.
    private static string LogLine(string line) => line.ReplaceLineEndings(" ");
}
