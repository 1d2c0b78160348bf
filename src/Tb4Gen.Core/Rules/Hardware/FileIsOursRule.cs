using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>One of two files of one name would be lost, and with it a part of the mesh.</summary>
internal sealed class FileIsOursRule : IRule
{
    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.FileIsOurs;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var file in context.Spec.Files)
        {
            if (OwnFiles.CollisionWith(file.Path.Value) is not { } ours) continue;
            var verb = ours.Hides ? "would hide" : "has the path of";
            findings.Add(Diagnostic.Create(Descriptor, file.Path.Span, file.Path.Value, verb, ours.Path)
                .WithHelp("give the file another name; what the generated one says is set by the keys of this file"));
        }
    }
}
