namespace Tb4Gen.TemplateCompiler.Tests.Conformance.Judge;

/// <summary>Asks the real engine what each case prints; see tests/conformance/README.md.</summary>
public sealed class ScribanJudge
{
    public static IEnumerable<ITheoryDataRow> Cases => ConformanceTests.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_engine_prints_the_same(string name)
    {
        var test = CaseSuite.Shared.Find(name);
        if (test.Expected.Printed is not { } expected)
        {
            Assert.Skip("not compared: the case is about a template that prints nothing");
            return;
        }

        if (test.Deviation is { } reason) Assert.Skip("not compared: " + reason);
        var outcome = ScribanEngine.Render(test);
        if (new TextExpectation(expected, null).Check(outcome) is { } problem) Assert.Fail(test.Report("the engine " + problem));
    }
}
