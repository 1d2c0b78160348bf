namespace Tb4Gen.Core.Binding.Values;

/// <summary>
/// Marks a type whose text keeps to an alphabet, never is empty and begins with a letter, a digit or a slash. The
/// template compiler lets its values pass without a filter in every format that gives no meaning to a character of the
/// alphabet; the type's own parser is what keeps the promise. On a property of text, or of a list of it, whoever fills
/// the model promises text that means nothing in any format.
/// </summary>
/// <param name="alphabet">
/// Of a type: written as in a regular expression's brackets: letters, digits and some of <c>. _ - + : / @</c>, the dash
/// last.
/// </param>
[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Class | AttributeTargets.Property)]
public sealed class InertTextAttribute(string alphabet = "") : Attribute
{
    public string Alphabet => alphabet;
}
