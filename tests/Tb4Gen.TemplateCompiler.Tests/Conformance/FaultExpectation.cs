namespace Tb4Gen.TemplateCompiler.Tests.Conformance;

/// <summary>The template compiles, and refuses a value when it runs.</summary>
/// <param name="part">What the message must contain.</param>
internal sealed class FaultExpectation(string part) : Expectation
{
    public override string? Check(Outcome outcome) =>
        outcome.Fault is { } fault && fault.Contains(part, StringComparison.Ordinal)
            ? null
            : Differs("does not fail in this way", "fault: " + part, outcome.Show());
}
