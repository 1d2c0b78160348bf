using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Ceph.Options;

/// <summary>
/// The monitor checks the target against a fixed minimum only, which holds for the other two at their defaults.
/// </summary>
internal sealed class MemoryTargetLowRule : IRule
{
    public DiagnosticDescriptor Descriptor => CephDiagnostics.MemoryTargetLow;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (CephSettings.Of(context) is not { } settings) return;
        if (settings.First("osd_memory_cache_min", "osd_memory_base", "osd_memory_target") is not { } setting) return;
        var (target, least) = (Size(settings, "osd_memory_target"), Size(settings, "osd_memory_cache_min"));
        var basis = Size(settings, "osd_memory_base");
        if (target.Bytes >= basis.Bytes + least.Bytes) return;
        var sum = new ByteSize(basis.Bytes + least.Bytes);
        findings.Add(Diagnostic.Create(
                Descriptor, setting.ValueSpan, target.Human, sum.Human, basis.Human, least.Human)
            .WithHelp("raise `osd_memory_target`, or leave the other two at their defaults"));
    }

    private static ByteSize Size(CephSettings settings, string name) => new((long)settings.NumberOf("osd", name));
}
