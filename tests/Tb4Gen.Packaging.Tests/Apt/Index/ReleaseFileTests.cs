using Tb4Gen.Packaging.Apt.Index;
using Tb4Gen.Packaging.Deb;
using Xunit;

namespace Tb4Gen.Packaging.Tests.Apt.Index;

public sealed class ReleaseFileTests
{
    private static readonly ReleaseFile Release = new(
        "tb4gen", "Lab packages", "stable", new(2026, 3, 1, 7, 5, 9, TimeSpan.Zero),
        new(2026, 5, 30, 7, 5, 9, TimeSpan.Zero),
        [
            new("main/binary-all/Packages", 1755, new string('a', 64)),
            new("main/binary-all/Packages.gz", 646, new string('b', 64)),
        ]);

    private static readonly string Text = $"""
        Origin: tb4gen
        Label: Lab packages
        Suite: stable
        Codename: stable
        Date: Sun, 01 Mar 2026 07:05:09 UTC
        Valid-Until: Sat, 30 May 2026 07:05:09 UTC
        Architectures: all
        Components: main
        Acquire-By-Hash: yes
        SHA256:
         {new string('a', 64)} 1755 main/binary-all/Packages
         {new string('b', 64)} 646 main/binary-all/Packages.gz

        """;

    [Fact]
    public void The_text_has_the_fields_that_apt_reads() => Assert.Equal(Text, Release.Print());

    [Fact]
    public void The_text_is_read_back()
    {
        var read = ReleaseFile.Parse(Paragraph.Parse(Text));

        Assert.Equal(Text, read.Print());
        Assert.Equal(Release.Date, read.Date);
        Assert.Equal(Release.Files, read.Files);
    }

    [Theory]
    [InlineData("Date: Sun, 01 Mar 2026 07:05:09 UTC", "Date: yesterday", "'yesterday' is no time")]
    [InlineData("Date: Sun, 01 Mar 2026 07:05:09 UTC", "Date: Mon, 01 Mar 2026 07:05:09 UTC", "'Mon, 01 Mar 2026 07:05:09 UTC' is no time")]
    [InlineData("Origin: tb4gen\n", "", "it has no field Origin")]
    [InlineData(" 1755 ", " many ", "names no file")]
    public void What_is_not_as_it_was_written_is_refused(string part, string other, string reason)
    {
        var text = Text.Replace(part, other, StringComparison.Ordinal);

        var error = Assert.Throws<FormatException>(() => ReleaseFile.Parse(Paragraph.Parse(text)));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "Signed-By: /etc/apt/keyrings/lab.asc\n")]
    [InlineData(false, "Trusted: yes\n")]
    public void The_file_for_clients_says_where_and_whom_to_trust(bool isSigned, string trust)
    {
        var text = new SourcesFile("lab", "https://repo.example/x", "stable", isSigned).Print();

        Assert.Contains($"Types: deb\nURIs: https://repo.example/x\nSuites: stable\nComponents: main\n{trust}", text, StringComparison.Ordinal);
        Assert.Equal(("https://repo.example/x", "stable"), SourcesFile.Read(text));
        Assert.Null(SourcesFile.Read("of somebody else"));
    }
}
