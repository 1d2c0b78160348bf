using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>A unit that was left out turns 64 GiB into 64 bytes.</summary>
internal sealed class MemoryImplausibleRule : IRule
{
    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.MemoryImplausible;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var spec = context.Spec;
        var sizes = spec.Hardware.Select(static h => h.Memory)
            .Append(spec.Defaults.Memory)
            .Concat(spec.Nodes.Select(static n => n.Settings.Memory));
        foreach (var size in sizes)
        {
            // Proxmox VE's own minimum is 1 GB; what is below is a unit left out.
            if (size is not { } memory || memory.Value.Bytes >= 1L << 30) continue;
            findings.Add(Diagnostic.Create(Descriptor, memory.Span, memory.Value.Human)
                .WithHelp(HelpFor(memory.Value)));
        }
    }

    private static string HelpFor(ByteSize size) =>
        size.Bytes is > 0 and < 16384
            ? $"write the unit: {size.Bytes}GiB"
            : "write the RAM of the machine, such as 64GiB";
}
