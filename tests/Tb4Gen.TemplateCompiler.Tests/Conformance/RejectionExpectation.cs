namespace Tb4Gen.TemplateCompiler.Tests.Conformance;

/// <summary>The template has these errors and no others.</summary>
/// <param name="lines">Each <c>LINE:COLUMN</c>, with a code behind it or without.</param>
internal sealed class RejectionExpectation(string[] lines) : Expectation
{
    public override string? Check(Outcome outcome) => Finding.Agree(lines, outcome.Errors)
        ? null
        : Differs("is not rejected in this way", string.Join('\n', lines), outcome.Show());
}
