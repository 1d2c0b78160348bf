using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Rules.Ceph.Options;

namespace Tb4Gen.Core.Rules.Ceph.Pools;

/// <summary>Without a mode of the pool or of the OSDs nothing is compressed.</summary>
internal sealed class AlgorithmWithoutModeRule : IRule
{
    public DiagnosticDescriptor Descriptor => CephDiagnostics.AlgorithmWithoutMode;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (CephSettings.Of(context) is not { } settings) return;
        foreach (var (pool, plan) in PoolFacts.Of(context))
        {
            if (pool.CompressionAlgorithm is not { } algorithm) continue;
            var mode = plan.CompressionMode?.ToString() ?? settings.ValueOf("osd", "bluestore_compression_mode");
            if (mode != "none") continue;
            findings.Add(Diagnostic.Create(Descriptor, algorithm.Span, pool.Name, algorithm)
                .WithHelp("add `compression-mode: aggressive`, or remove the algorithm"));
        }
    }
}
