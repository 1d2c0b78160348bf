using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Planning;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Rules.Install;

/// <summary>
/// The installer gives nic0, nic1 and so on to the ports that are not named, in the order in which it meets them: a
/// port of such a name clashes with one of them in front of the machine.
/// </summary>
internal sealed class NicNotPinnedRule : IRule
{
    public DiagnosticDescriptor Descriptor => InstallDiagnostics.NicNotPinned;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        if (context.Spec.Install is not { PinNic.Value: true } install) return;
        // Nodes of one profile have one `nic`.
        var seen = new HashSet<SourceSpan>();
        foreach (var node in context.Spec.Nodes)
        {
            if (NodeSettings.NicOf(context.Spec, node) is not { } nic)
            {
                findings.Add(Diagnostic.Create(Descriptor, node.Name.Span, node.Name, "there is no `nic`, its name")
                    .WithRelated(install.PinNic.Span, "asked for here")
                    .WithHelp("add `nic` to its hardware profile or to the node"));
            }
            else if (IsGivenOut(nic.ToString()) && seen.Add(nic.Span))
            {
                findings.Add(Diagnostic.Create(
                        Descriptor, nic.Span, node.Name, $"{nic} is a name that the installer gives to other ports")
                    .WithRelated(install.PinNic.Span, "asked for here")
                    .WithHelp("choose a name such as lan0, or the one that the port has by itself"));
            }
        }
    }

    private static bool IsGivenOut(string name) =>
        name.Length > 3 && name.StartsWith("nic", StringComparison.Ordinal)
        && !name.AsSpan(3).ContainsAnyExceptInRange('0', '9');
}
