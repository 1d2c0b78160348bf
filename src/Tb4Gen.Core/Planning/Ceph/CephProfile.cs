using System.Collections.Immutable;
using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Core.Planning.Ceph;

/// <summary>An option of a profile.</summary>
/// <param name="Section">Where it has to stand to reach every daemon that reads it.</param>
/// <param name="Name">The option.</param>
/// <param name="Value">In canonical form.</param>
/// <param name="Reason">Why it is worth setting, as a sentence.</param>
internal sealed record CephProfileOption(string Section, string Name, string Value, string Reason);

/// <summary>
/// Named sets of options. An option is in one only if it changes what the daemons do; what NVMe disks need besides
/// these is Ceph's default since reef: shards by device class, throttles, a cache sized by osd_memory_target, the
/// balanced mclock profile. The memory target itself is the user's, since it follows from the machine's RAM and guests.
/// </summary>
internal static class CephProfile
{
    private static readonly ImmutableArray<CephProfileOption> Nvme =
    [
        new("global", "osd_deep_scrub_interval", "1209600.000000",
            "Two weeks fit into the nightly window; global, since the manager measures overdue deep scrubs by it too."),
        new("global", "osd_scrub_max_interval", "1209600.000000",
            "A scrub past its interval ignores the window; global, since the manager reads it too."),
        new("osd", "osd_scrub_begin_hour", "2",
            "Scrubs compete with guests for the disks and start at night, by the node's clock."),
        new("osd", "osd_scrub_end_hour", "6",
            "Scrubs are over before the working day."),
    ];

    public static ImmutableArray<CephProfileOption> Of(Token profile) => profile.ToString() == "nvme" ? Nvme : [];
}
