namespace Tb4Gen.TemplateCompiler.Tests.Conformance;

/// <summary>A case that does not say what it wants, and so fails whatever comes of it.</summary>
internal sealed class UndecidedExpectation(string reason) : Expectation
{
    public override string? Check(Outcome outcome) => $"{reason}\n--- actual\n{outcome.Show()}";
}
