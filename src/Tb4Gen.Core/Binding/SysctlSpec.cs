using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding;

/// <summary>Key <c>sysctl.&lt;key&gt;</c>.</summary>
/// <param name="Key">Such as <c>vm.swappiness</c>.</param>
/// <param name="Value">The scalar as written: a number or words separated by blanks.</param>
public sealed record SysctlSpec(Located<SysctlKey> Key, Located<string> Value);
