namespace Tb4Gen.Core.Rendering;

/// <summary>The writer's state before a capture, to go back to.</summary>
public readonly record struct TemplateMark(int Start, int Length, TemplateCaller State);
