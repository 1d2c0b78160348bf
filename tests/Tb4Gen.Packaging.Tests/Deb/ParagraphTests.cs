using Tb4Gen.Packaging.Deb;
using Xunit;

namespace Tb4Gen.Packaging.Tests.Deb;

public sealed class ParagraphTests
{
    [Fact]
    public void Fields_and_their_folded_lines_are_read()
    {
        const string text = "Package: x\nDescription: short\n long\n .\n   indented \nDepends:\n a,\n\tb\nEmpty:\n";

        var paragraph = Paragraph.Parse(text + "\n\n");

        Assert.Equal(text, paragraph.Text);
        Assert.Equal("x", paragraph["package"]);
        Assert.Equal("short\nlong\n.\n  indented", paragraph["Description"]);
        Assert.Equal("\na,\nb", paragraph["DEPENDS"]);
        Assert.Equal("", paragraph["Empty"]);
        Assert.Null(paragraph["Version"]);
    }

    [Fact]
    public void A_field_is_put_behind_another() => Assert.Equal(
        "Package: a\nVersion: 1\nDepends:\n b,\n c\nDescription: short\n long\n",
        Paragraph.Parse("Package: a\nDepends:\n b,\n c\nDescription: short\n long\n").With("Version", "1", behind: "Package").Text);

    [Fact]
    public void Empty_lines_part_paragraphs_however_many_there_are()
    {
        var paragraphs = Paragraph.ParseAll("\n\nA: 1\nB: 2\n\n\n\nA: 3\n\n");

        Assert.Equal(["A: 1\nB: 2\n", "A: 3\n"], paragraphs.Select(static p => p.Text));
        Assert.Empty(Paragraph.ParseAll(""));
    }

    [Theory]
    [InlineData("A: 1\n\nA: 2\n", "it has 2 paragraphs, wants 1")]
    [InlineData("\n", "it has 0 paragraphs, wants 1")]
    [InlineData(" A: 1\n", "line 1 goes on with no field")]
    [InlineData("A: 1\n\n B\n", "line 3 goes on with no field")]
    [InlineData("A: 1\nB\n", "line 2 is no field")]
    [InlineData(": 1\n", "line 1 is no field")]
    [InlineData("A B: 1\n", "line 1 has no field name")]
    [InlineData("Ä: 1\n", "line 1 has no field name")]
    [InlineData("-A: 1\n", "line 1 has no field name")]
    [InlineData("# A: 1\n", "line 1 has no field name")]
    [InlineData("A: 1\n \t\nB: 1\n", "line 2 is blank")]
    [InlineData("A: 1\nB: 2\na: 3\n", "line 3 has A a second time")]
    [InlineData("A: 1\r\nB: 2\r\n", "line 1 has a control character")]
    [InlineData("A: 1\0\n", "line 1 has a control character")]
    public void Text_that_is_none_is_refused_with_its_line(string text, string reason) =>
        Assert.Equal(reason, Assert.Throws<FormatException>(() => Paragraph.Parse(text)).Message);

    [Fact]
    public void What_only_looks_like_the_end_of_a_line_is_none()
    {
        // U+0085 and U+2028 end lines for .NET, and not for apt.
        var paragraph = Paragraph.Parse("A: 1\u0085B: 2\u2028C: 3\n");

        Assert.Equal("1\u0085B: 2\u2028C: 3", paragraph["A"]);
        Assert.Null(paragraph["B"]);
    }
}
