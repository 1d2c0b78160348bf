using System.Collections.Immutable;
using Tb4Gen.AnswerServer.Requests;

namespace Tb4Gen.AnswerServer.Pages;

/// <summary>A machine that asked and is no node.</summary>
/// <param name="Time">When it last asked.</param>
/// <param name="Address">Where from.</param>
/// <param name="Macs">Its MAC addresses, joined.</param>
/// <param name="Serial">What its firmware says; empty where it says nothing.</param>
internal sealed record Stranger(DateTimeOffset Time, string Address, string Macs, string Serial);

/// <summary>The last ones, the newest first.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class Strangers(int most)
{
    private const int MostMacs = 8;
    private const int LongestSerial = 64;

    private ImmutableList<Stranger> _all = [];

    public ImmutableList<Stranger> All => _all;

    public void Add(string address, InstallerRequest machine, DateTimeOffset time)
    {
        var serial = machine.Serial ?? "";
        var stranger = new Stranger(
            time, address, string.Join(' ', machine.Macs.Take(MostMacs)),
            serial.Length > LongestSerial ? serial[..LongestSerial] : serial);
        ImmutableInterlocked.Update(ref _all, all =>
        {
            all = all.RemoveAll(s => s.Macs == stranger.Macs && s.Serial == stranger.Serial).Insert(0, stranger);
            return all.Count > most ? all.RemoveRange(most, all.Count - most) : all;
        });
    }
}
