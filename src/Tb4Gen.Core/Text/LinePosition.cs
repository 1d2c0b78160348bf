namespace Tb4Gen.Core.Text;

/// <summary>A place in a text as people count it.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units; a tab counts as one.</param>
public readonly record struct LinePosition(int Line, int Column);
