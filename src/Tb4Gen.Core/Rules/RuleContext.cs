using Tb4Gen.Core.Binding;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Core.Rules;

/// <summary>What rules look at.</summary>
/// <param name="Spec">The file as written, with the places that findings point to.</param>
/// <param name="Plan">What was derived from it; what could not be resolved is missing there.</param>
/// <param name="ReadFile">A file named in the cluster file, or why it cannot be read.</param>
public sealed record RuleContext(ClusterSpec Spec, ClusterPlan Plan, Func<string, SourceFile> ReadFile);
