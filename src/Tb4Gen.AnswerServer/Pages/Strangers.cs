using System.Collections.Immutable;
using Tb4Gen.AnswerServer.Requests;

namespace Tb4Gen.AnswerServer.Pages;

/// <summary>A machine that asked and is no node.</summary>
/// <param name="Client">Who asked, as clients are counted.</param>
/// <param name="Time">When it last asked.</param>
/// <param name="Address">Where from.</param>
/// <param name="Macs">Its MAC addresses, joined.</param>
/// <param name="Serial">What its firmware says; empty where it says nothing.</param>
internal sealed record Stranger(
    string Client, DateTimeOffset Time, string Address, string Macs, string Serial);

/// <summary>The last ones, the newest first.</summary>
/// <param name="most">How many are kept.</param>
/// <param name="perClient">How many of them of one client, who can name any number of machines.</param>
internal sealed class Strangers(int most, int perClient)
{
    private const int MostMacs = 8;
    private const int LongestSerial = 64;

    private ImmutableList<Stranger> _all = [];

    public ImmutableList<Stranger> All => _all;

    public void Add(string client, string address, InstallerRequest machine, DateTimeOffset time)
    {
        var serial = machine.Serial ?? "";
        var stranger = new Stranger(
            client, time, address, string.Join(' ', machine.Macs.Take(MostMacs)),
            serial.Length > LongestSerial ? serial[..LongestSerial] : serial);
        ImmutableInterlocked.Update(ref _all, all =>
        {
            all = all.RemoveAll(s => s.Macs == stranger.Macs && s.Serial == stranger.Serial).Insert(0, stranger);
            var isOften = all.Count(s => s.Client == client) > perClient;
            if (isOften) return all.RemoveAt(all.FindLastIndex(s => s.Client == client));
            return all.Count > most ? all.RemoveAt(most) : all;
        });
    }
}
