using System.Collections.Immutable;

namespace Tb4Gen.Core.Reporting.Losses;

/// <summary>
/// How much a pool can hold, counted in OSDs of one size, since the plan knows disks but not how large they are.
/// </summary>
internal static class PoolCapacity
{
    /// <summary>Ceph's mon_osd_nearfull_ratio: beyond it the cluster warns.</summary>
    public const double NearFull = 0.85;

    /// <summary>
    /// The most data of which each host holds one copy at most: the largest D for which the hosts, each up to D, hold
    /// size x D.
    /// </summary>
    /// <param name="osdsOfHosts">OSDs of each host.</param>
    /// <param name="size">Copies.</param>
    /// <returns>In OSDs; 0 where there are fewer hosts than copies.</returns>
    public static double Usable(IEnumerable<int> osdsOfHosts, int size)
    {
        ImmutableArray<int> hosts = [.. osdsOfHosts.OrderDescending()];
        if (hosts.Length < size) return 0;
        var rest = hosts.Sum();
        for (var large = 0; large < size; large++)
        {
            // The `large` first hosts hold a copy of all; the others share what is left of the copies.
            var data = (double)rest / (size - large);
            if (hosts[large] <= data) return data;
            rest -= hosts[large];
        }

        return 0;
    }
}
