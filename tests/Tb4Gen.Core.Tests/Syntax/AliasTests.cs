using Xunit;

namespace Tb4Gen.Core.Tests.Syntax;

public sealed class AliasTests
{
    [Fact]
    public void An_alias_is_the_value_that_it_names_with_the_place_where_that_is_written()
    {
        var map = Yaml.Mapping("a: &x [1, 2]\nb: *x\n");
        Assert.Same(map.Entries[0].Value, map.Entries[1].Value);
        Assert.Equal(1, map.Entries[1].Value.Span.Start.Line);
    }

    [Theory]
    [InlineData("a: &x {k: 1, l: 2}\nb: {<<: *x, l: 3}", "{k: 1, l: 3}")]
    [InlineData("a: &x {k: 1, l: 2}\nb: {l: 3, <<: *x}", "{l: 3, k: 1}")]
    [InlineData("a: [&x {k: 1}, &y {k: 2, l: 2}]\nb: {<<: [*x, *y]}", "{k: 1, l: 2}")]
    [InlineData("a: &x {k: 1}\nb: {\"<<\": *x}", "{<<: {k: 1}}")]
    public void Merge_keys_give_way_to_keys_that_are_written_and_to_earlier_merges(string text, string expected) =>
        Assert.Equal(expected, Yaml.Show(Yaml.Mapping(text).Entries[1].Value));

    [Fact]
    public void A_later_anchor_of_the_same_name_takes_the_place_of_the_first() =>
        Assert.Equal("{a: 1, b: 2, c: 2}", Yaml.Show(Yaml.Mapping("a: &x 1\nb: &x 2\nc: *x")));

    [Fact]
    public void Aliases_that_multiply_each_other_are_stopped()
    {
        var lines = new List<string> { "l0: &l0 [x, x, x, x, x, x, x, x, x, x]" };
        for (var i = 1; i < 30; i++)
        {
            lines.Add($"l{i}: &l{i} [{string.Join(", ", Enumerable.Repeat($"*l{i - 1}", 10))}]");
        }

        var (tree, findings) = Yaml.Read(string.Join('\n', lines));
        Assert.Null(tree);
        Assert.StartsWith("TB1009 5:", Assert.Single(Yaml.Lines(findings)), StringComparison.Ordinal);
    }

    [Fact]
    public void Merges_that_multiply_each_other_are_stopped()
    {
        var lines = new List<string> { "l0: &l0 {x: 1}" };
        for (var i = 1; i < 60; i++) lines.Add($"l{i}: &l{i} {{a: *l{i - 1}, b: *l{i - 1}, <<: *l{i - 1}}}");
        var finding = Assert.Single(Yaml.Lines(Yaml.Read(string.Join('\n', lines)).Findings));
        Assert.StartsWith("TB1009", finding, StringComparison.Ordinal);
    }

    [Fact]
    public void Aliases_cannot_nest_deeper_than_written_values()
    {
        var lines = new List<string> { "l0: &l0 [x]" };
        for (var i = 1; i < 80; i++) lines.Add($"l{i}: &l{i} [*l{i - 1}]");
        Assert.Equal(["TB1008 63:12"], Yaml.Lines(Yaml.Read(string.Join('\n', lines)).Findings));
    }
}
