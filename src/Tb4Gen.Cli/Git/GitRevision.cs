namespace Tb4Gen.Cli.Git;

/// <summary>A commit.</summary>
/// <param name="Hash">All of its hexadecimal digits.</param>
/// <param name="Time">When it was committed, in UTC.</param>
internal sealed record GitRevision(string Hash, DateTimeOffset Time)
{
    /// <summary>Enough digits to tell it from others, for names and messages.</summary>
    public string Short => Hash[..12];
}
