using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>The kernel says a word about an unknown parameter in its log, and goes on without it.</summary>
internal sealed class ModuleParameterUnknownRule : IRule
{
    /// <summary>Beside those that have a key: what every module has.</summary>
    private const string Debugging = "dyndbg";

    /// <summary>Of thunderbolt, for the firmware of old Macs.</summary>
    private const string Firmware = "start_icm";

    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.ModuleParameterUnknown;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var written in KernelArguments.All(context.Spec))
        {
            if (ModuleArgument.Of(written.Value) is not { } argument) continue;
            var known = DriverOptions.Rows.Where(r => r.Module == argument.Module).Select(static r => r.Name)
                .ToList();
            if (known.Contains(argument.Parameter, StringComparer.Ordinal)) continue;
            if (argument is { Parameter: Debugging } or { Module: "thunderbolt", Parameter: Firmware }) continue;
            var near = NearestName.Find(argument.Parameter, known);
            findings.Add(Diagnostic.Create(Descriptor, written.Span, argument.Module, argument.Parameter)
                .WithHelp(near is null ? $"it has {string.Join(", ", known)}" : $"did you mean `{near}`?"));
        }
    }
}
