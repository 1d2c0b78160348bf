using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>An argument would break out of its line in GRUB's files.</summary>
internal sealed class KernelArgumentCharactersRule : IRule
{
    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.KernelArgumentCharacters;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        // The words stand in double quotes in a shell file and, once grub-mkconfig has read it, bare in grub.cfg.
        const string Special = "\"'\\$`;&|<>{}";
        foreach (var argument in KernelArguments.All(context.Spec))
        {
            var special = argument.Value.FirstOrDefault(static c => Special.Contains(c));
            if (special == default) continue;
            findings.Add(Diagnostic.Create(Descriptor, argument.Span, special, argument.Value)
                .WithHelp("kernel arguments here have letters, digits and . , : = _ - + / @ %; list several as items"));
        }
    }
}
