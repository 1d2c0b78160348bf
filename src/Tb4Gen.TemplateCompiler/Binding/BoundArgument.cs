namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>An argument in the form that the runtime's method takes.</summary>
/// <param name="Value">Never null when it comes to the call.</param>
/// <param name="NullTest">C# that is true where it is not null and the method may be called.</param>
/// <param name="WasNullable">Whether null has been replaced in it.</param>
internal sealed record BoundArgument(Bound Value, string? NullTest = null, bool WasNullable = false);
