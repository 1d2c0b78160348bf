namespace Tb4Gen.Core.Verification.Formats;

/// <summary>A line that its format does not allow.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Text">What is wrong with it, without a full stop.</param>
internal readonly record struct Problem(int Line, string Text);
