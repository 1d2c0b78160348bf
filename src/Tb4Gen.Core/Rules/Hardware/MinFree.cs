using System.Globalization;
using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>
/// <c>vm.min_free_kbytes</c> against the memory of the nodes. The kernel never hands that memory out: 4 GiB, as a guide
/// for big machines says, leaves a small one without room for its daemons.
/// </summary>
internal static class MinFree
{
    public const double HighPercent = 2;

    public const double DangerousPercent = 5;

    /// <summary>
    /// A node, the entry that holds for it, its value in bytes and the node's memory where it is known.
    /// </summary>
    public sealed record Share(NodeSpec Node, SysctlSpec Entry, long Bytes, ByteSize? Memory)
    {
        public double Percent => Memory is { Bytes: > 0 } memory ? 100.0 * Bytes / memory.Bytes : 0;
    }

    /// <summary>The shares that a rule is about, one group for each entry of the file.</summary>
    public static IEnumerable<List<Share>> Where(ClusterSpec spec, Func<Share, bool> predicate) =>
        Shares(spec).Where(predicate).GroupBy(static s => s.Entry.Value.Span).Select(static g => g.ToList());

    public static string NamesOf(List<Share> shares) =>
        Words.List([.. shares.Select(static s => s.Node.Name.ToString())]);

    /// <summary>The largest value that is no finding for any of the nodes, in the parameter's unit.</summary>
    public static string HelpFor(List<Share> shares)
    {
        var least = shares.Min(static s => s.Memory.GetValueOrDefault().Kibibytes);
        var most = least * (long)HighPercent / 100;
        return $"use at most {most}, {HighPercent} % of the memory, or leave it to the kernel";
    }

    private static IEnumerable<Share> Shares(ClusterSpec spec)
    {
        foreach (var node in spec.Nodes)
        {
            var entry = NodeSettings.SysctlOf(spec, node)
                .FirstOrDefault(static s => SysctlNames.PathOf(s.Key.Value) == "vm/min_free_kbytes");
            if (entry is null || !TryParse(entry.Value.Value, out var kibibytes)) continue;
            yield return new Share(node, entry, kibibytes * 1024, NodeSettings.MemoryOf(spec, node)?.Value);
        }
    }

    // More than an int is a finding of its own.
    private static bool TryParse(string text, out long kibibytes) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out kibibytes)
        && kibibytes <= int.MaxValue;
}
