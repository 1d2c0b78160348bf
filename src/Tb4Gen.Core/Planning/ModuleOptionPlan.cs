using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Core.Planning;

/// <summary>One parameter of a kernel module.</summary>
/// <param name="Module">Its name with underscores.</param>
/// <param name="Name">Of the parameter.</param>
/// <param name="Value">As modprobe takes it.</param>
public sealed record ModuleOptionPlan(Token Module, Token Name, Token Value);
