using Tb4Gen.Core.Verification.Formats;
using Xunit;

namespace Tb4Gen.Core.Tests.Verification.Formats;

/// <summary>What holds for every text, and Markdown.</summary>
public sealed class TextFormatTests
{
    [Theory]
    [InlineData("a\nb\r\nc\r\n", "2: a carriage return stands in the text")]
    [InlineData("a\n\0\n", "2: a NUL byte stands in the text")]
    [InlineData("a\u001b[0m\n", "1: the control character 0x1b stands in the text")]
    [InlineData("a\nb", "2: the last line does not end in a line feed")]
    [InlineData("\uFEFFa\n", "1: the file begins with a byte order mark")]
    [InlineData("", "1: the file is empty")]
    public void A_text_that_programs_misread_is_reported(string text, string problem)
    {
        var problems = Reading.Problems(static (t, p) => PlainTextReader.Read(Reading.Bytes(t), false, p), text);

        Assert.Equal([problem], problems);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_reported_with_their_line()
    {
        List<Problem> problems = [];

        Assert.Null(PlainTextReader.Read([(byte)'a', (byte)'\n', (byte)'\n', 0xC3, 0x28, (byte)'\n'], false, problems));
        Assert.Equal([new Problem(3, "the bytes are not UTF-8")], problems);
    }

    [Theory]
    [InlineData("a\nName={{ port.name }}\n", true, "2: a tag of the template is left in the text")]
    [InlineData("{{~ if x ~}}\n", true, "1: a tag of the template is left in the text")]
    [InlineData("a {{1}}\n", false, "1: a tag of the template is left in the text")]
    [InlineData("a\nb }}\n", false, "2: the end of a tag is left in the text")]
    public void A_tag_that_was_printed_is_reported(string text, bool allowsBraces, string problem)
    {
        Assert.Equal([problem], Reading.Problems((t, p) => LeftoverReader.Read(t, allowsBraces, p), text));
    }

    [Theory]
    [InlineData("{\"a\":{\"b\":1}}\n")]
    [InlineData("awk '{{print}}' ; echo ${x:-{{}}}\n", "print")]
    [InlineData("podman inspect --format '{{ .Name }}'\n")]
    public void Braces_with_a_meaning_of_their_own_are_no_tags(string text, string? tag = null)
    {
        var problems = Reading.Problems(static (t, p) => LeftoverReader.Read(t, true, p), text);

        Assert.Equal(tag is null ? 0 : 1, problems.Length);
    }

    [Fact]
    public void Markdown_gives_the_links_outside_of_code()
    {
        List<Problem> problems = [];
        const string Text =
            "# a\n[b](c/d.sh) and [e](<f.md#g>)\n\n```bash\n[no](no.md)\n```\n`[no](no.md)` [h](i.md \"title\")\n";
        var links = MarkdownReader.Read(Text, problems).Links;

        Assert.Empty(problems);
        Assert.Equal([new(2, "c/d.sh"), new(2, "f.md#g"), new MarkdownLink(7, "i.md")], links);
    }

    [Theory]
    [InlineData("a\n\n```bash\necho\n", "3: the code fence is never closed")]
    [InlineData("````\n```\nx\n", "1: the code fence is never closed")]
    [InlineData("~~~ sh\n```\n", "1: the code fence is never closed")]
    public void A_fence_that_stays_open_is_reported(string text, string problem)
    {
        Assert.Equal([problem], Reading.Problems(static (t, p) => MarkdownReader.Read(t, p), text));
    }
}
