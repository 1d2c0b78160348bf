using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Core.Planning;

/// <summary>One kernel parameter.</summary>
public sealed record SysctlPlan(SysctlKey Key, string Value);
