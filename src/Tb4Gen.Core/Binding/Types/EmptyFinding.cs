using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Syntax;

namespace Tb4Gen.Core.Binding.Types;

/// <summary>The finding about a list or map that has to hold something.</summary>
internal static class EmptyFinding
{
    public static Diagnostic Of(YamlNode node, BindPath path)
    {
        var finding = Diagnostic.Create(BindingDiagnostics.Empty, node.Span, path);
        return path.Hint is { } hint ? finding.WithHelp(hint) : finding;
    }
}
