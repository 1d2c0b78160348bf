using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>A node's ports are described by a profile that the file does not have.</summary>
internal sealed class UnknownProfileRule : IRule
{
    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.UnknownProfile;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        var spec = context.Spec;
        var profiles = spec.Hardware.Select(static h => h.Name.ToString()).ToList();
        // A wrong default is one mistake, however many nodes it holds for.
        foreach (var settings in spec.Nodes.Select(static n => n.Settings).Prepend(spec.Defaults))
        {
            if (settings.Hardware is not { } name || profiles.Contains(name.ToString())) continue;
            findings.Add(Diagnostic.Create(Descriptor, name.Span, name.Value)
                .WithHelp(Words.DidYouMean(name.ToString(), profiles)));
        }
    }
}
