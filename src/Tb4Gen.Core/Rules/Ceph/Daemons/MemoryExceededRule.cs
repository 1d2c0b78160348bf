using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Text;
using Tb4Gen.Core.Rules.Ceph.Options;

namespace Tb4Gen.Core.Rules.Ceph.Daemons;

/// <summary>What does not fit is taken from guests first and ends with the kernel killing an OSD.</summary>
internal sealed class MemoryExceededRule : IRule
{
    public DiagnosticDescriptor Descriptor => CephDiagnostics.MemoryExceeded;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var groups = MemoryBudget.Of(context).Where(static b => b.IsExceeded).GroupBy(static b => (b.Memory, b.Sum));
        foreach (var group in groups)
        {
            var budgets = group.ToList();
            var first = budgets[0];
            var need = $"{MemoryBudget.Text(first.TotalGiB)}GiB";
            findings.Add(Diagnostic.Create(
                    Descriptor, PlaceOf(context, first), Roles.Names(budgets.Select(static b => b.Node)),
                    budgets.Count == 1 ? "has" : "have", first.Memory.Human, need, first.Sum)
                .WithHelp("lower `osd_memory_target` (4GiB is Ceph's default), move a role or an OSD, or add memory"));
        }
    }

    /// <summary>The option that sizes the OSDs, else the node.</summary>
    internal static SourceSpan PlaceOf(RuleContext context, MemoryBudget budget) =>
        CephSettings.Of(context)?.First("osd_memory_target")?.ValueSpan
        ?? context.Spec.Nodes.First(n => n.Name.Value == budget.Node.Name).Name.Span;
}
