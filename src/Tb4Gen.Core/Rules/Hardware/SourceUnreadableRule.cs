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
            if (file.ContentSource is not { } source || context.ReadFile(source.Value) is not null) continue;
            findings.Add(Diagnostic.Create(Descriptor, source.Span, source.Value)
                .WithHelp("the path is relative to the cluster file; correct it or create the file"));
        }
    }
}
