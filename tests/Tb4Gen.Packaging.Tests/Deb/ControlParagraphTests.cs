using Tb4Gen.Packaging.Deb;
using Xunit;

namespace Tb4Gen.Packaging.Tests.Deb;

public sealed class ControlParagraphTests
{
    private const string Text = "Package: a\nDepends:\n b,\n c\nDescription: short\n long\n";

    [Fact]
    public void Fields_keep_their_order_and_their_further_lines()
    {
        var control = ControlParagraph.Parse(Text);

        Assert.Equal(["Package", "Depends", "Description"], control.Fields.Select(static f => f.Name));
        Assert.Equal("\n b,\n c", control["depends"]);
        Assert.Null(control["Version"]);
        Assert.Equal(Text, control.ToString());
    }

    [Fact]
    public void A_field_is_put_behind_another() => Assert.Equal(
        "Package: a\nVersion: 1\nDepends:\n b,\n c\nDescription: short\n long\n",
        ControlParagraph.Parse(Text).With("Version", "1", behind: "Package").ToString());

    [Theory]
    [InlineData(" folded before any field")]
    [InlineData("no colon")]
    [InlineData(": no name")]
    public void What_is_no_field_is_refused(string text) =>
        Assert.Throws<FormatException>(() => ControlParagraph.Parse(text));
}
