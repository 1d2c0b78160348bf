namespace Tb4Gen.AnswerServer.Hosting;

/// <summary>
/// What one client, and all together, may take of the server. A client is an address, or of IPv6 the /64 that it is in.
/// </summary>
internal sealed record ServerLimits
{
    /// <summary>Of a request for an answer, in bytes. One of a machine with a dozen interfaces has 2 KiB.</summary>
    public int RequestBytes { get; init; } = 64 << 10;

    /// <summary>Of a report, in bytes: it lists udev's properties of each disk and interface, some 2 KiB each.</summary>
    public int ReportBytes { get; init; } = 512 << 10;

    /// <summary>Until the head of a request, and before it the TLS handshake, have to be there.</summary>
    public TimeSpan HeadTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Until the body has to be there.</summary>
    public TimeSpan BodyTime { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a connection without a request is kept.</summary>
    public TimeSpan IdleTime { get; init; } = TimeSpan.FromSeconds(30);

    public int Connections { get; init; } = 1024;

    /// <summary>
    /// Of one client, behind which there may be a whole rack: each of its machines has one for the moment that a
    /// request takes. A few clients cannot have them all.
    /// </summary>
    public int ConnectionsPerClient { get; init; } = 64;

    /// <summary>Requests that are worked on at the same time; one client has at most one a connection.</summary>
    public int Requests { get; init; } = 512;

    /// <summary>Requests that one client may send at once.</summary>
    public int Burst { get; init; } = 300;

    /// <summary>Requests that it may send each second after that.</summary>
    public int PerSecond { get; init; } = 30;

    /// <summary>Lines of the log that strangers may cause in a minute.</summary>
    public int LinesPerMinute { get; init; } = 480;

    /// <summary>Those of them that one client may cause.</summary>
    public int LinesPerClient { get; init; } = 30;

    /// <summary>How many strangers the page lists.</summary>
    public int Strangers { get; init; } = 64;

    /// <summary>Those of them that one client may have made up.</summary>
    public int StrangersPerClient { get; init; } = 16;

    /// <summary>How long requests may take to end once the server is told to stop.</summary>
    public TimeSpan StopTime { get; init; } = TimeSpan.FromSeconds(3);
}
