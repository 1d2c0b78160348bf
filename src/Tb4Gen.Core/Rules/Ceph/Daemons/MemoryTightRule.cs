using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Daemons;

/// <summary>
/// Ceph's hardware recommendations ask for twice the OSDs' targets, so that recovery and the page cache have room.
/// </summary>
internal sealed class MemoryTightRule : IRule
{
    public DiagnosticDescriptor Descriptor => CephDiagnostics.MemoryTight;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var groups = MemoryBudget.Of(context).Where(static b => b.IsTight)
            .GroupBy(static b => (b.Memory, b.Node.Osds.Length, b.TargetGiB));
        foreach (var group in groups)
        {
            var budgets = group.ToList();
            var first = budgets[0];
            var count = first.Node.Osds.Length;
            var (target, twice) = (MemoryBudget.Text(first.TargetGiB), MemoryBudget.Text(2 * count * first.TargetGiB));
            findings.Add(Diagnostic.Create(
                    Descriptor, MemoryExceededRule.PlaceOf(context, first),
                    Roles.Names(budgets.Select(static b => b.Node)),
                    budgets.Count == 1 ? "has" : "have", first.Memory.Human, $"2 x {count} x {target} = {twice}GiB")
                .WithHelp("lower `osd_memory_target`, or leave fewer OSDs on the node"));
        }
    }
}
