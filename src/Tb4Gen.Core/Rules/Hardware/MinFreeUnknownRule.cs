using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>Much memory is kept back of nobody knows how much.</summary>
internal sealed class MinFreeUnknownRule : IRule
{
    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.MinFreeUnknown;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        const long Gibibyte = 1L << 30;
        var unknown = MinFree.Where(context.Spec, static s => s.Memory is null && s.Bytes > Gibibyte);
        foreach (var shares in unknown)
        {
            var size = new ByteSize(shares[0].Bytes).Human;
            findings.Add(Diagnostic.Create(Descriptor, shares[0].Entry.Value.Span, size, MinFree.NamesOf(shares))
                .WithHelp("say the `memory` of the hardware profile, so that it can be checked"));
        }
    }
}
