using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Planning.Ceph;

namespace Tb4Gen.Core.Comparison;

/// <summary>When Ceph takes another value of an option: what its catalog says of the release.</summary>
internal static class CephEffects
{
    public const string File = "cluster/ceph/assimilate.conf";

    /// <param name="edit">Of a section such as <c>[osd]</c>.</param>
    /// <param name="ceph">With the release that is compared with; null where the cluster has no Ceph any more.</param>
    public static (Consequence Consequence, string Reason) Of(Edit edit, CephPlan? ceph)
    {
        if (edit.After is null || ceph is null)
        {
            var section = edit.Section.Trim('[', ']');
            return (Consequence.ByHand, $"70-ceph-config.sh removes no option: `ceph config rm {section} OPTION`");
        }

        // Modules of the manager have their own, which no catalog knows; all are read while it runs.
        if (edit.Key.Contains('/'))
        {
            return (Consequence.CephRuntime, "70-ceph-config.sh sets it, and the manager's module reads it");
        }

        if (CephCatalog.Of(ceph.Release).Find(edit.Key) is not { } option)
        {
            return (Consequence.CephRestart, $"{ceph.Release} does not say whether a running daemon takes it");
        }

        if (option.Flags.Any(static f => f is "create" or "cluster_create"))
        {
            return (Consequence.OsdData, "it is read when an OSD is made: those that are there have to be made anew");
        }

        return option.CanUpdateAtRuntime && !option.Flags.Contains("startup")
            ? (Consequence.CephRuntime, "70-ceph-config.sh sets it, and running daemons take it")
            : (Consequence.CephRestart, "70-ceph-config.sh sets it, and a daemon reads it when it starts");
    }
}
