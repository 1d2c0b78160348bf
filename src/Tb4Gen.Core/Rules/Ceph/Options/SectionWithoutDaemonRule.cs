using System.Globalization;
using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Options;

/// <summary>The monitors check neither daemons nor hosts nor the types of a mask.</summary>
internal sealed class SectionWithoutDaemonRule : OptionRule
{
    public override DiagnosticDescriptor Descriptor => CephDiagnostics.SectionWithoutDaemon;

    protected override Diagnostic? Check(CephSetting setting, CephSettings settings) =>
        (DaemonProblem(setting, settings) ?? MaskProblem(setting, settings)) is { } problem
            ? Diagnostic.Create(Descriptor, setting.Spec.Section.Span, setting.Spec.Section, problem)
            : null;

    private static string? DaemonProblem(CephSetting setting, CephSettings settings)
    {
        var (daemon, id, _) = setting.Target;
        return daemon switch
        {
            _ when id is null => null,
            "mon" when settings.Plan.Monitors.All(n => n.Name.ToString() != id) => $"{id} has no monitor",
            "mgr" when settings.Plan.Managers.All(n => n.Name.ToString() != id) => $"{id} has no manager",
            "osd" when !(int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number < settings.Plan.OsdCount) => $"OSDs are numbered from 0 to {settings.Plan.OsdCount - 1}",
            _ => null,
        };
    }

    private static string? MaskProblem(CephSetting setting, CephSettings settings)
    {
        foreach (var mask in setting.Target.Masks)
        {
            var colon = mask.IndexOf(':', StringComparison.Ordinal);
            var (type, name) = (mask[..colon], mask[(colon + 1)..]);
            if (!IsMaskType(type)) return $"Ceph knows no masks of the type {type}, but host, class, rack and the like";
            var isUnknown = type == "host" && settings.Cluster.Nodes.All(n => n.Name.ToString() != name);
            if (isUnknown) return $"there is no node {name}";
        }

        return null;
    }

    /// <summary>Device classes, and the types of a new cluster's CRUSH map.</summary>
    private static bool IsMaskType(string type) =>
        type is "class" or "osd" or "host" or "chassis" or "rack" or "row" or "pdu" or "pod"
            or "room" or "datacenter" or "zone" or "region" or "root";
}
