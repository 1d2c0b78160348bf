using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>A misspelt parameter is reported in the journal only, and nothing is set.</summary>
internal sealed class SysctlUnknownTreeRule : IRule
{
    // The directories of /proc/sys.
    private static readonly string[] Trees =
        ["abi", "crypto", "debug", "dev", "fs", "kernel", "net", "sunrpc", "user", "vm"];

    public DiagnosticDescriptor Descriptor => HardwareDiagnostics.SysctlUnknownTree;

    public void Check(RuleContext context, DiagnosticBag findings)
    {
        foreach (var (entry, path) in SysctlFacts.All(context.Spec))
        {
            var tree = path.Split('/', 2)[0];
            if (Trees.Contains(tree)) continue;
            findings.Add(Diagnostic.Create(Descriptor, entry.Key.Span, tree).WithHelp(Words.DidYouMean(tree, Trees)));
        }
    }
}
