using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>The kernel is told not to do what the whole file is about.</summary>
internal sealed class KernelArgumentDisablesRule : IRule
{
    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.KernelArgumentDisables;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var argument in KernelArguments.All(context.Spec))
        {
            if (!Disables(argument.Value)) continue;
            findings.Add(Diagnostic.Create(Descriptor, argument.Span, argument.Value)
                .WithHelp("remove it: the mesh needs both modules"));
        }
    }

    private static bool Disables(string argument)
    {
        var parts = argument.Split('=', 2);
        if (parts.Length < 2) return false;
        return parts[0] switch
        {
            // Parameters of modules are read by kstrtobool.
            "thunderbolt.xdomain" => parts[1] is "0" or "n" or "N" or "off" or "no" or "false",
            "module_blacklist" or "modprobe.blacklist" => parts[1].Split(',').Any(static m =>
                m.Replace('-', '_') is "thunderbolt" or "thunderbolt_net"),
            _ => false,
        };
    }
}
