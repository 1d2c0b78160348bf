using System.Globalization;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Rules.Ceph.Options;

namespace Tb4Gen.Core.Rules.Ceph.Daemons;

/// <summary>
/// What the daemons of a node may take. An OSD goes over its target by up to a fifth (Ceph's hardware recommendations);
/// a monitor aims at mon_memory_target; a manager and the system are reckoned with 2 GiB each; the rest is what the
/// file says.
/// </summary>
internal sealed class MemoryBudget
{
    private const double Overshoot = 1.2;
    private const double ManagerGiB = 2;
    private const double SystemGiB = 2;
    private const double GiB = 1L << 30;

    /// <summary>Proxmox VE's installer gives the ARC of ZFS a tenth of the memory and no more than 16 GiB.</summary>
    private const double ArcShare = 0.1;
    private const double ArcMostGiB = 16;

    private readonly List<(string Name, double GiB)> _items = [];

    private MemoryBudget(NodePlan node, ByteSize memory, double targetGiB)
    {
        Node = node;
        Memory = memory;
        TargetGiB = targetGiB;
    }

    public NodePlan Node { get; }

    public ByteSize Memory { get; }

    public double TargetGiB { get; }

    public double MemoryGiB => Memory.Bytes / GiB;

    public double TotalGiB => _items.Sum(static i => i.GiB);

    public bool IsExceeded => TotalGiB > MemoryGiB;

    public bool IsTight => !IsExceeded && MemoryGiB < 2 * Node.Osds.Length * TargetGiB;

    /// <summary>The sum in words, in GiB.</summary>
    public string Sum => string.Join(" + ", _items.Select(static i => $"{i.Name} {Text(i.GiB)}"));

    /// <summary>The budgets of the nodes with OSDs whose memory is known.</summary>
    public static IEnumerable<MemoryBudget> Of(RuleContext context)
    {
        if (CephSettings.Of(context) is not { } settings) yield break;
        foreach (var node in settings.Plan.OsdNodes)
        {
            if (node.Memory is not { } memory) continue;
            var budget = new MemoryBudget(node, memory, TargetOf(node, settings) / GiB);
            budget.Fill(settings, context.Plan.Install);
            yield return budget;
        }
    }

    public static string Text(double gib) => gib.ToString("0.##", CultureInfo.InvariantCulture);

    private void Fill(CephSettings settings, InstallPlan? install)
    {
        var count = Node.Osds.Length;
        var targets = count * TargetGiB * Overshoot;
        Add($"{count} x {Text(TargetGiB)} x {Text(Overshoot)} for {Words.Count(count, "OSD")} =", targets);
        if (Node.IsMonitor) Add("monitor", settings.NumberOf("mon", "mon_memory_target") / GiB);
        if (Node.IsManager) Add("manager", ManagerGiB);
        Add("system", SystemGiB);
        if (install?.Filesystem.ToString() == "zfs") Add("ARC of ZFS", Math.Min(MemoryGiB * ArcShare, ArcMostGiB));
        foreach (var entry in Node.Sysctl)
        {
            if (SysctlNames.PathOf(entry.Key) != "vm/min_free_kbytes") continue;
            if (long.TryParse(entry.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var kibibytes))
            {
                Add("vm.min_free_kbytes", kibibytes * 1024 / GiB);
            }
        }
    }

    private void Add(string name, double gib) => _items.Add((name, gib));

    private static double TargetOf(NodePlan node, CephSettings settings) =>
        settings.InSection($"osd/host:{node.Name}", "osd_memory_target") is { } masked
        && double.TryParse(masked, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            ? bytes
            : settings.NumberOf("osd", "osd_memory_target");
}
