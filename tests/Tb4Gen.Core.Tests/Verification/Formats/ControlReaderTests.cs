using Tb4Gen.Core.Verification.Formats;
using Xunit;

namespace Tb4Gen.Core.Tests.Verification.Formats;

public sealed class ControlReaderTests
{
    [Fact]
    public void Fields_go_on_over_lines_and_paragraphs_end_with_an_empty_line()
    {
        List<Problem> problems = [];
        var document = ControlReader.Read("A: 1\nD: short\n long\n .\n  more\n\n\nB:\n 2\n", problems);

        Assert.Empty(problems);
        Assert.Equal(
            [
                new Entry(1, "1", "A", "1"), new Entry(2, "1", "D", "short\nlong\n.\n more"),
                new Entry(8, "2", "B", "\n2"),
            ],
            document.Entries);
    }

    [Theory]
    [InlineData("A: 1\nB 2\n", "2: the line has no ':'")]
    [InlineData(" A: 1\n", "1: the line goes on a value, and there is none before it")]
    [InlineData("A: 1\n\n 2\n", "3: the line goes on a value, and there is none before it")]
    [InlineData("A: 1\n\t2\n", "2: the line begins with a tab, and not with the blank that goes on a value")]
    [InlineData("A: 1\n \n", "2: the line ends in a blank")]
    [InlineData("# c: 1\n", "1: '# c' is no name of a field")]
    [InlineData(": 1\n", "1: '' is no name of a field")]
    [InlineData("A: 1\na: 2\n", "2: a stands already in line 1")]
    public void A_line_that_dpkg_would_stop_at_or_read_as_another_is_reported(string text, string problem) =>
        Assert.Equal([problem], Reading.Problems(static (t, p) => ControlReader.Read(t, p), text));

    [Fact]
    public void A_field_may_stand_in_each_paragraph() =>
        Assert.Empty(Reading.Problems(static (t, p) => ControlReader.Read(t, p), "A: 1\n\nA: 1\n"));
}
