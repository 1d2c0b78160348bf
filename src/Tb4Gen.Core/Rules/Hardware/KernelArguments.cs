using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Rules.Hardware;

/// <summary>The kernel arguments of the whole file.</summary>
internal static class KernelArguments
{
    public static IEnumerable<Located<string>> All(ClusterSpec spec) =>
        spec.KernelArguments.Concat(spec.Defaults.KernelArguments)
            .Concat(spec.Nodes.SelectMany(static n => n.Settings.KernelArguments));
}
