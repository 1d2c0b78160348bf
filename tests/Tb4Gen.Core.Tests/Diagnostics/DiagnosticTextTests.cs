using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Text;
using Xunit;

namespace Tb4Gen.Core.Tests.Diagnostics;

public sealed class DiagnosticTextTests
{
    private static readonly DiagnosticDescriptor Descriptor = new("TB4003", Severity.Error, "t", "{0}");

    [Fact]
    public void Two_places_of_one_file_stand_in_one_excerpt()
    {
        var source = Text("nodes:\n  n3: { mesh: 10.100.0.13 }\n  n4: { mesh: 10.100.0.13 }\n");
        var finding = At(source, "10.100.0.13", skip: 1, "mesh address 10.100.0.13 of n4 is also n3's")
            .WithLabel("used again").WithRelated(Span(source, "10.100.0.13"), "first used here")
            .WithHelp("leave `mesh` out to get 10.100.0.14");
        Assert.Equal("""
            cluster.yaml:3:15: error TB4003: mesh address 10.100.0.13 of n4 is also n3's
                2 |   n3: { mesh: 10.100.0.13 }
                  |               ----------- first used here
                3 |   n4: { mesh: 10.100.0.13 }
                  |               ^^^^^^^^^^^ used again
               help: leave `mesh` out to get 10.100.0.14
               explain: tb4gen explain TB4003

            """, DiagnosticText.Render(finding));
    }

    [Fact]
    public void Lines_between_places_that_lie_far_apart_are_left_out()
    {
        var source = Text("first: 1\na: 1\nb: 1\nsecond: 2\nc: 1\nthird: 3\n");
        var finding = At(source, "third", 0, "m")
            .WithRelated(Span(source, "first"), "one").WithRelated(Span(source, "second"), "two");
        Assert.Equal("""
            cluster.yaml:6:1: error TB4003: m
                1 | first: 1
                  | ----- one
               ...
                4 | second: 2
                  | ------ two
                5 | c: 1
                6 | third: 3
                  | ^^^^^
               explain: tb4gen explain TB4003

            """, DiagnosticText.Render(finding));
    }

    [Fact]
    public void Several_places_on_one_line_each_get_a_row()
    {
        var source = Text("roles: [osd, manager, osd]");
        var finding = At(source, "osd", skip: 1, "m").WithLabel("again").WithRelated(Span(source, "osd"), "first");
        Assert.Equal("""
            cluster.yaml:1:23: error TB4003: m
                1 | roles: [osd, manager, osd]
                  |         --- first
                  |                       ^^^ again
               explain: tb4gen explain TB4003

            """, DiagnosticText.Render(finding));
    }

    [Theory]
    [InlineData("\tkey: bad", "    1 |     key: bad", "      |          ^^^")]
    [InlineData("a\tb: bad", "    1 | a   b: bad", "      |        ^^^")]
    [InlineData("日本: bad", "    1 | 日本: bad", "      |       ^^^")]
    [InlineData("e\u0301: bad", "    1 | e\u0301: bad", "      |    ^^^")]
    [InlineData("😀: bad", "    1 | 😀: bad", "      |     ^^^")]
    [InlineData("\u001b[31m: bad", "    1 | \ufffd[31m: bad", "      |        ^^^")]
    [InlineData("\u202ex: bad", "    1 | \ufffdx: bad", "      |     ^^^")]
    public void Carets_stand_under_what_a_terminal_shows(string line, string shown, string marked)
    {
        var rendered = DiagnosticText.Render(At(Text(line), "bad", 0, "m")).Split('\n');
        Assert.Equal((shown, marked), (rendered[1], rendered[2]));
    }

    [Fact]
    public void A_long_line_is_cut_around_the_place()
    {
        var source = Text($"key: {new string('x', 5000)} bad {new string('y', 5000)}");
        var rendered = DiagnosticText.Render(At(source, "bad", 0, "m")).Split('\n');
        Assert.Equal(
            rendered[1].IndexOf("bad", StringComparison.Ordinal), rendered[2].IndexOf("^^^", StringComparison.Ordinal));
        Assert.True(rendered[1].Length < 120);
        Assert.Contains("…xxx", rendered[1], StringComparison.Ordinal);
        Assert.EndsWith("yyy…", rendered[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_range_over_several_lines_is_marked_on_its_first()
    {
        var source = Text("a:\n  - one\n  - two\n");
        var finding = Diagnostic.Create(Descriptor, new SourceSpan(source, new(5, 13)), "m");
        Assert.Contains("    2 |   - one\n      |   ^^^^^\n", DiagnosticText.Render(finding), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a: ")]
    [InlineData("a: b\n")]
    public void A_place_behind_the_last_character_has_a_caret(string text)
    {
        var source = Text(text);
        var finding = Diagnostic.Create(Descriptor, new SourceSpan(source, new(text.Length, 0)), "m");
        Assert.Contains("^", DiagnosticText.Render(finding), StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_in_another_file_has_a_block_of_its_own()
    {
        var other = new SourceText("other.yaml", "x: 1\n");
        var finding = At(Text("a: bad"), "bad", 0, "m").WithRelated(new SourceSpan(other, new(0, 1)), "declared here");
        Assert.Equal("""
            cluster.yaml:1:4: error TB4003: m
                1 | a: bad
                  |    ^^^
               --> other.yaml:1:1
                1 | x: 1
                  | - declared here
               explain: tb4gen explain TB4003

            """, DiagnosticText.Render(finding));
    }

    [Fact]
    public void A_finding_without_a_place_has_no_excerpt() => Assert.Equal(
        "error TB4003: m\n   explain: tb4gen explain TB4003\n",
        DiagnosticText.Render(Diagnostic.Create(Descriptor, location: null, "m")));

    [Fact]
    public void Values_in_messages_cannot_steer_the_terminal()
    {
        var finding = At(Text("a: bad"), "bad", 0, "x\u001b[2Jy\nz").WithHelp("h\u0007");
        Assert.DoesNotContain(DiagnosticText.Render(finding), static c => char.IsControl(c) && c != '\n');
        Assert.Contains(": error TB4003: x\ufffd[2Jy z\n", DiagnosticText.Render(finding), StringComparison.Ordinal);
    }

    private static SourceText Text(string content) => new("cluster.yaml", content);

    private static Diagnostic At(SourceText source, string part, int skip, string message) =>
        Diagnostic.Create(Descriptor, Span(source, part, skip), message);

    private static SourceSpan Span(SourceText source, string part, int skip = 0)
    {
        var index = source.Content.IndexOf(part, StringComparison.Ordinal);
        for (; skip > 0; skip--) index = source.Content.IndexOf(part, index + 1, StringComparison.Ordinal);
        return new SourceSpan(source, new(index, part.Length));
    }
}
