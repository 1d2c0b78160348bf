using System.Globalization;

namespace Tb4Gen.AnswerServer.Logs;

/// <summary>
/// One line an event: time in UTC, and what happened. Nothing secret is ever handed to it: no token, no answer, no path
/// with a capability. Lines that anybody on the network can cause are limited, so that nobody can fill the disk or hide
/// the others.
/// </summary>
/// <param name="output">Where the lines go.</param>
/// <param name="time">The clock.</param>
/// <param name="perMinute">How many lines of strangers are written in a minute.</param>
internal sealed class EventLog(TextWriter output, TimeProvider time, int perMinute)
{
    private readonly Lock _lock = new();
    private DateTimeOffset _minute;
    private int _written;
    private int _left;

    /// <summary>An event that only this server's own machines and users cause.</summary>
    public void Write(string line)
    {
        lock (_lock) Append(time.GetUtcNow(), line);
    }

    /// <summary>An event that anybody can cause.</summary>
    public void WriteLimited(string line)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (now - _minute >= TimeSpan.FromMinutes(1))
            {
                if (_left > 0) Append(now, FormattableString.Invariant($"{_left} more such events were not written down"));
                (_minute, _written, _left) = (now, 0, 0);
            }

            if (_written++ < perMinute) Append(now, line);
            else _left++;
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
