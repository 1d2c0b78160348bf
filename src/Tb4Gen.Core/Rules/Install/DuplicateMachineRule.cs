using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Rules.Install;

/// <summary>The answer server would give one machine the answers of two.</summary>
internal sealed class DuplicateMachineRule : IRule
{
    public DiagnosticDescriptor Descriptor => InstallDiagnostics.DuplicateMachine;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        CheckKey("UUID", "system-uuid", static n => n.Uuid);
        CheckKey("serial number", "system-serial-number", static n => n.Serial);

        void CheckKey(string name, string keyword, Func<NodeSpec, Located<Token>?> valueOf)
        {
            var nodes = context.Spec.Nodes.Where(n => valueOf(n) is not null);
            // The server compares without case.
            foreach (var (first, again) in Repeats.Of(nodes, n => $"{valueOf(n)}".ToUpperInvariant()))
            {
                var value = valueOf(again).GetValueOrDefault();
                findings.Add(Diagnostic.Create(Descriptor, value.Span, name, value.Value, again.Name, first.Name)
                    .WithLabel("used again")
                    .WithRelated(valueOf(first).GetValueOrDefault().Span, "first used here")
                    .WithHelp($"`dmidecode -s {keyword}` on {again.Name} prints it; "
                        + "leave it out where both machines say the same"));
            }
        }
    }
}
