using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>modprobe adds what the kernel command line says behind its own files, and the last one counts.</summary>
internal sealed class DriverContradictedRule : IRule
{
    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.DriverContradicted;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var options = context.Spec.Hardware
            .SelectMany(static p => DriverOptions.Set(p.Driver).Select(o => (Profile: p, o.Row, o.Value)))
            .ToList();
        foreach (var written in KernelArguments.All(context.Spec))
        {
            if (ModuleArgument.Of(written.Value) is not { } argument) continue;
            foreach (var (profile, row, value) in options)
            {
                if (row.Module != argument.Module || row.Name != argument.Parameter) continue;
                if (argument.Says(value.ToString())) continue;
                findings.Add(Diagnostic
                    .Create(Descriptor, written.Span, written.Value, row.Name, value.Value, profile.Name.Value)
                    .WithRelated(value.Span, "the profile's")
                    .WithHelp("keep one of the two: the profile, where only machines of one model need it"));
            }
        }
    }
}
