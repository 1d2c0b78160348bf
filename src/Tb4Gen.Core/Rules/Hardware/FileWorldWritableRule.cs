using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>What root reads or runs, nobody else should write.</summary>
internal sealed class FileWorldWritableRule : IRule
{
    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.FileWorldWritable;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        const int OthersWrite = 2;
        foreach (var file in context.Spec.Files)
        {
            if ((file.Mode.Value & OthersWrite) == 0) continue;
            var (mode, better) = (Octal(file.Mode.Value), Octal(file.Mode.Value & ~OthersWrite));
            findings.Add(Diagnostic.Create(Descriptor, file.Mode.Span, mode, file.Path.Value)
                .WithHelp($"take the bit away: \"{better}\""));
        }
    }

    private static string Octal(int mode) => Convert.ToString(mode, 8).PadLeft(4, '0');
}
