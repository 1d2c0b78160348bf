using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Core.Binding.Types;

/// <summary>Why a text is no value of a type.</summary>
/// <param name="Descriptor">Takes the text, the key's path and the reason.</param>
/// <param name="Reason">Such as <c>a subnet looks like 10.100.0.0/24</c>.</param>
/// <param name="Help">Where more can be said than the key's own example.</param>
internal readonly record struct ScalarProblem(DiagnosticDescriptor Descriptor, string Reason, string? Help = null);
