using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>Two ports are described as one and the same.</summary>
internal sealed class SharedAdapterRule : IRule
{
    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.SharedAdapter;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var profile in context.Spec.Hardware)
        {
            var ports = profile.Ports.Where(static p => p.Adapter is not null);
            foreach (var (first, again) in Repeats.Of(ports, static p => (p.Path.Value, p.Adapter?.Value)))
            {
                var adapter = again.Adapter.GetValueOrDefault();
                findings.Add(Diagnostic.Create(
                        Descriptor, adapter.Span, first.Name, again.Name, adapter.Value, again.Path.Value)
                    .WithLabel("used again")
                    .WithRelated(first.Adapter.GetValueOrDefault().Span, "first used here")
                    .WithHelp("with a cable in each port, read the two numbers from /sys/bus/thunderbolt/devices"));
            }
        }
    }
}
