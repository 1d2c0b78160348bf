using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>A package must not ship files through the links of a merged /usr.</summary>
internal sealed class FileBehindLinkRule : IRule
{
    // Debian's merged /usr; dpkg loses track of files that are shipped behind these links (DEP 17).
    private static readonly string[] Links = ["/bin", "/sbin", "/lib", "/lib64"];

    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.FileBehindLink;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var file in context.Spec.Files)
        {
            foreach (var folder in Links)
            {
                if (!file.Path.Value.StartsWith($"{folder}/", StringComparison.Ordinal)) continue;
                findings.Add(Diagnostic.Create(Descriptor, file.Path.Span, file.Path.Value, folder, $"/usr{folder}")
                    .WithHelp($"write /usr{file.Path.Value}"));
            }
        }
    }
}
