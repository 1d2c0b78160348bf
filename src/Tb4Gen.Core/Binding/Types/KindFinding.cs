using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Syntax;

namespace Tb4Gen.Core.Binding.Types;

/// <summary>The finding about a list where one value stands, and the like.</summary>
internal static class KindFinding
{
    public static Diagnostic Of(YamlNode node, BindPath path, string wanted)
    {
        var place = path.ToString();
        var name = place.Length == 0 ? "the file" : $"`{place}`";
        var isEmpty = node is YamlScalar { IsNull: true };
        var span = isEmpty && node.Span.Span.Length == 0 && path.Name is not null ? path.Span : node.Span;
        var finding = isEmpty
            ? Diagnostic.Create(BindingDiagnostics.NoValue, span, name, wanted)
            : Diagnostic.Create(BindingDiagnostics.WrongKind, span, name, node.Kind, wanted);
        return path.Hint is { } hint ? finding.WithHelp(hint) : finding;
    }
}
