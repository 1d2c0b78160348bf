namespace Tb4Gen.Core.Rendering;

/// <summary>
/// A value that the artifact's format cannot hold, or that a function cannot take. The renderer makes it a finding.
/// </summary>
/// <param name="message">What is wrong, as a sentence that names the value.</param>
public sealed class TemplateValueException(string message) : Exception(message);
