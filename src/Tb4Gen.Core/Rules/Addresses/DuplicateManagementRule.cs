using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Addresses;

/// <summary>Two nodes would answer for one management address.</summary>
internal sealed class DuplicateManagementRule : IRule
{
    public DiagnosticDescriptor Descriptor => AddressDiagnostics.DuplicateManagement;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var (first, again) in Repeats.Of(context.Spec.Nodes, static n => n.Management.Value))
        {
            var address = again.Management;
            findings.Add(Diagnostic.Create(Descriptor, address.Span, address.Value, again.Name, first.Name)
                .WithLabel("used again")
                .WithRelated(first.Management.Span, "first used here")
                .WithHelp($"give {again.Name} a free address of {context.Spec.Management.Subnet}"));
        }
    }
}
