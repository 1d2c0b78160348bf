using System.Text;

namespace Tb4Gen.TemplateCompiler.Tests.Conformance;

/// <summary>The runner itself: a judge of cases that lets everything pass would not be noticed otherwise.</summary>
public sealed class RunnerTests
{
    private const string Report = "text(2,5) : error : Unexpected token\n";

    [Theory]
    [InlineData("a\r\n", "a\n", true)]
    [InlineData("a\n", "a", false)]
    public void The_output_of_a_pair_is_compared_but_for_line_ends(string output, string actual, bool isRight) =>
        Assert.Equal(isRight, PairExpectation.Of(output).Check(Printed(actual)) is null);

    [Theory]
    [InlineData("2:5", true)]
    [InlineData("2:6", true)]
    [InlineData("3:1", false)]
    [InlineData("21:5", false)]
    public void A_report_wants_an_error_on_its_line(string place, bool isRight) =>
        Assert.Equal(isRight, PairExpectation.Of(Report).Check(Rejected(place, "TB8101")) is null);

    [Fact]
    public void A_report_is_not_met_by_output() => Assert.NotNull(PairExpectation.Of(Report).Check(Printed("x")));

    [Fact]
    public void Only_what_is_not_supported_is_skipped()
    {
        Assert.NotNull(PairExpectation.Of("x").ReasonToSkip(Rejected("1:1", "TB8119")));
        Assert.Null(PairExpectation.Of("x").ReasonToSkip(Rejected("1:1", "TB8107")));
        Assert.Null(PairExpectation.Of(Report).ReasonToSkip(Rejected("1:1", "TB8119")));
    }

    [Theory]
    [InlineData("1:4", true)]
    [InlineData("1:4 TB8107", true)]
    [InlineData("1:4 TB8108", false)]
    [InlineData("1:5", false)]
    public void A_rejection_names_the_place_and_maybe_the_code(string line, bool isRight) =>
        Assert.Equal(isRight, new RejectionExpectation([line]).Check(Rejected("1:4", "TB8107")) is null);

    [Fact]
    public void A_folder_that_is_not_there_fails() =>
        Assert.NotNull(ConformanceCase.Missing("/nowhere").Expected.Check(Printed("")));

    [Fact]
    public void A_list_of_two_kinds_of_items_has_no_type() =>
        Assert.Throws<InvalidDataException>(() => ConformanceModel.Write("{\"xs\": [1, \"a\"]}", "m0"));

    [Fact]
    public void What_is_null_or_missing_in_one_item_is_nullable_in_all() =>
        Assert.Contains("long? @b", ConformanceModel.Write("{\"xs\": [{\"a\": 1}, {\"a\": 2, \"b\": 3}]}", "m0"), StringComparison.Ordinal);

    private static Outcome Printed(string text) => new() { Content = Encoding.UTF8.GetBytes(text) };

    private static Outcome Rejected(string place, string code) => new() { Errors = [new(place, code, "because")] };
}
