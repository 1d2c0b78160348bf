using Xunit;

namespace Tb4Gen.Core.Tests.Syntax;

public sealed class BrokenYamlTests
{
    [Theory]
    [InlineData("", "TB1007 1:1")]
    [InlineData("# only a comment\n", "TB1007 1:1")]
    [InlineData("---\n", "TB1007 1:1")]
    [InlineData("~", "TB1007 1:1")]
    [InlineData("a: b: c", "TB1018 1:5")]
    [InlineData("a:\n\tb: 1", "TB1005 2:1")]
    [InlineData("\ta: 1", "TB1005 1:1")]
    [InlineData("a:\n  b: 1\n \tc: 1", "TB1005 3:2")]
    [InlineData("a: [1, 2\nb: 1\n", "TB1017 1:4")]
    [InlineData("a: {b: 1\nc: 2\n", "TB1017 1:4")]
    [InlineData("a: {b: 1", "TB1017 1:4")]
    [InlineData("a: ]", "TB1017 1:4")]
    [InlineData("a: [1, 2}\nb: 1\n", "TB1017 1:4")]
    [InlineData("a: {b: 1}}\n", "TB1017 1:10")]
    [InlineData("a: [{b: 1]\n", "TB1017 1:5")]
    [InlineData("a: 'x\nb: 1\n", "TB1016 1:4")]
    [InlineData("a: \"x\nb: 1\n", "TB1016 1:4")]
    [InlineData("a: \"x\nb: \"y\"\n", "TB1016 1:4")]
    [InlineData("a: @x", "TB1019 1:4")]
    [InlineData("a: `x", "TB1019 1:4")]
    [InlineData("a: %x", "TB1019 1:4")]
    [InlineData("a: * b", "TB1019 1:4")]
    [InlineData("a: & b", "TB1019 1:4")]
    [InlineData("a: \"x\\q\"", "TB1020 1:6")]
    [InlineData("a: \"C:\\dir\"", "TB1020 1:7")]
    [InlineData("- a\nb: c", "TB1021 2:1")]
    [InlineData("a:\n  - b\n  c: d\n", "TB1021 3:3")]
    [InlineData("a: 1\n b: 2", "TB1021 2:2")]
    [InlineData("a:\n    b: 1\n  c: 2\n", "TB1021 3:3")]
    [InlineData("foo\nbar: baz", "TB1022 1:1")]
    [InlineData("a: 1\nfoo\nb: 2\n", "TB1022 2:1")]
    [InlineData("a: 1\nfoo:2\nb: 2\n", "TB1022 2:1")]
    [InlineData("a: 1\n---\nb: 2", "TB1006 2:1")]
    [InlineData("a: *nope", "TB1010 1:4")]
    [InlineData("a: &a [*a]", "TB1011 1:8")]
    [InlineData("a: &a {b: {c: *a}}", "TB1011 1:15")]
    [InlineData("a: 1\nb: 2\na: 3", "TB1012 3:1")]
    [InlineData("{a: 1, a: 2}", "TB1012 1:8")]
    [InlineData("a: !!binary aaa", "TB1013 1:4")]
    [InlineData("a: &x !mine b", "TB1013 1:7")]
    [InlineData("? [a]\n: b", "TB1014 1:3")]
    [InlineData("a: &x y\n*x : b", "TB1014 2:1")]
    [InlineData("a: &x y\nb: {<<: *x}", "TB1015 1:7")]
    [InlineData("a: |x\n b", "TB1001 1:4")]
    [InlineData("a: b\0c", "TB1003 1:5")]
    [InlineData("a: b\u2028c: d", "TB1003 1:5")]
    [InlineData("a: b\u0085c: d", "TB1003 1:5")]
    [InlineData("a:\u00a0b\nc: d", "TB1022 1:1")]
    [InlineData("a: x\u00a0b\nc: d", "TB1003 1:5")]
    [InlineData("a: 1\n\uFEFFb: 2", "TB1003 2:1")]
    public void A_broken_text_gives_one_finding_at_its_place(string text, string expected)
    {
        Assert.Equal([expected], Yaml.Lines(Yaml.Read(text).Findings));
        var crlf = text.Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.Equal([expected], Yaml.Lines(Yaml.Read(crlf).Findings));
    }

    [Fact]
    public void Both_places_of_a_duplicate_key_are_labelled()
    {
        var finding = Assert.Single(Yaml.Read("a: 1\nb: 2\na: 3").Findings.ToSorted());
        Assert.Equal("written again", finding.Label);
        var first = Assert.Single(finding.Related);
        Assert.Equal(("first written here", 1), (first.Text, first.Location.Start.Line));
    }

    [Fact]
    public void All_findings_that_leave_the_text_readable_are_reported_in_one_run()
    {
        var (tree, findings) = Yaml.Read("a: 1\na: 2\nb: !x 1\nc: *y\nd: *z\n");
        Assert.Equal(["TB1012 2:1", "TB1013 3:4", "TB1010 4:4", "TB1010 5:4"], Yaml.Lines(findings));
        Assert.NotNull(tree);
    }

    [Fact]
    public void A_misspelt_alias_gets_the_name_that_is_near()
    {
        var finding = Assert.Single(Yaml.Read("a: &base 1\nb: *bsae").Findings.ToSorted());
        Assert.Equal("did you mean `*base`?", finding.Help);
    }
}
