namespace Tb4Gen.TemplateCompiler.Tests.Conformance;

/// <summary>The cases below tests/conformance, and those of the folder that a variable names.</summary>
public sealed class ConformanceTests
{
    public static IEnumerable<ITheoryDataRow> Cases =>
        CaseSuite.Shared.Cases.Select(c => new TheoryDataRow<string>(c.Name) { TestDisplayName = c.Name, Label = "" });

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_comes_out_as_its_folder_says(string name)
    {
        var test = CaseSuite.Shared.Find(name);
        var outcome = CaseSuite.Shared.OutcomeOf(test);
        if (test.Accept(outcome)) return;
        if (test.Expected.ReasonToSkip(outcome) is { } reason) Assert.Skip(reason);
        if (test.Expected.Check(outcome) is { } problem) Assert.Fail(test.Report(problem));
    }

    [Fact]
    public void There_are_more_cases_than_were_promised() =>
        Assert.InRange(CaseSuite.Shared.Cases.Count(c => c.IsOurs), 350, int.MaxValue);
}
