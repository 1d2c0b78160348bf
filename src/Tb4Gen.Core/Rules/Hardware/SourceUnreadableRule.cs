using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>The content of a file is not where the file says.</summary>
internal sealed class SourceUnreadableRule : IRule
{
    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.SourceUnreadable;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var file in context.Spec.Files)
        {
            if (file.ContentSource is not { } source) continue;
            if (context.ReadFile(source.Value) is not { Content: null, Reason: var reason }) continue;
            findings.Add(Diagnostic.Create(Descriptor, source.Span, source.Value, reason)
                .WithHelp("the path is relative to the cluster file, and stays in its git checkout or, without one, "
                    + "in its folder"));
        }
    }
}
