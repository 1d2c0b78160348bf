using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Core.Planning;

/// <summary>A word about how the installer divides the disks.</summary>
/// <param name="Name">The installer's key.</param>
/// <param name="Value">A number, or a word of the installer's.</param>
/// <param name="IsWord">Whether it is a word.</param>
public sealed record DiskOptionPlan(Token Name, Token Value, bool IsWord);
