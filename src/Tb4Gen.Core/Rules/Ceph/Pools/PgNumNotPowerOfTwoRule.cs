using System.Numerics;
using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Pools;

/// <summary>
/// Ceph halves the hash space; in between, some groups are twice as large (POOL_PG_NUM_NOT_POWER_OF_TWO).
/// </summary>
internal sealed class PgNumNotPowerOfTwoRule : IRule
{
    public DiagnosticDescriptor Descriptor => CephDiagnostics.PgNumNotPowerOfTwo;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var (pool, _) in PoolFacts.Of(context))
        {
            if (pool.PgNum is not { } pgNum || BitOperations.IsPow2(pgNum.Value)) continue;
            var above = BitOperations.RoundUpToPowerOf2((uint)pgNum.Value);
            findings.Add(Diagnostic.Create(Descriptor, pgNum.Span, pgNum.Value)
                .WithHelp($"use {above / 2} or {above}"));
        }
    }
}
