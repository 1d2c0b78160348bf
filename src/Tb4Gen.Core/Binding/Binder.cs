using Tb4Gen.Core.Binding.Schema;
using Tb4Gen.Core.Binding.Types;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Syntax;

namespace Tb4Gen.Core.Binding;

/// <summary>The second stage: a tree to a specification in which every value has its type.</summary>
public static class Binder
{
    /// <summary>
    /// Reports all that is wrong in one run. The specification is null where the file is no mapping; where findings of
    /// severity error were reported, it holds something in place of what they are about.
    /// </summary>
    public static ClusterSpec? Bind(YamlTree tree, DiagnosticBag findings)
    {
        var context = new BindContext(tree.Source, findings);
        // What is missing at the top level is missing at the start of the file.
        var start = tree.Root.Span with { Span = new(tree.Root.Span.Span.Start, 0) };
        var path = new BindPath(Parent: null, Name: null, start, Example: null);
        return ClusterKeys.Type.TryBind(tree.Root, path, context, out var spec) ? spec : null;
    }
}
