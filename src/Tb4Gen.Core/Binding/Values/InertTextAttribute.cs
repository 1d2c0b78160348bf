namespace Tb4Gen.Core.Binding.Values;

/// <summary>
/// Marks a type whose text can be written into every artifact as it stands: letters, digits and <c>. _ - + : / @</c>
/// only, never empty, never beginning with a dash. The template compiler lets values of such types pass without a
/// filter; the type's own parser is what keeps the promise. On a property of text, or of a list of it, whoever fills the
/// model keeps it.
/// </summary>
[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Class | AttributeTargets.Property)]
public sealed class InertTextAttribute : Attribute;
