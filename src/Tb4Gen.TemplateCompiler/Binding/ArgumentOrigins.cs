using System.Collections.Immutable;

namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>What a parameter of a partial is given at one place.</summary>
/// <param name="Partial">Name of the partial: one expression may include several.</param>
/// <param name="Parameter">Name of its parameter.</param>
/// <param name="Origins">What the argument is made of.</param>
internal sealed record ArgumentOrigins(string Partial, string Parameter, ImmutableArray<string> Origins);
