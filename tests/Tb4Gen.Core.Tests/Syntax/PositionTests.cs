using Tb4Gen.Core.Syntax;
using Xunit;

namespace Tb4Gen.Core.Tests.Syntax;

public sealed class PositionTests
{
    private const string Example = """
        # comment
        plain: some text   # behind
        single: 'it''s'
        double: "a\tb"
        list: [x, 'y', {k: v}]
        map: {a: 1, b: [2]}
        block:
          - one
          - two: 2
            three: 3
        literal: |
          first
          second

        anchor: &a   word
        tail: *a
        """;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Every_value_spans_the_text_that_it_was_written_as(string lineEnd)
    {
        var map = Yaml.Mapping(Example.Replace("\n", lineEnd, StringComparison.Ordinal));
        string[] expected =
        [
            "some text", "'it''s'", "\"a\\tb\"", "[x, 'y', {k: v}]", "{a: 1, b: [2]}",
            "- one\n  - two: 2\n    three: 3", "|\n  first\n  second", "word", "word",
        ];
        Assert.Equal(expected, map.Entries.Select(e => Unix(Yaml.Written(e.Value))));
        Assert.Equal(
            ["plain", "single", "double", "list", "map", "block", "literal", "anchor", "tail"],
            map.Entries.Select(e => Yaml.Written(e.Key)));
        Assert.Equal(14, map.Entries[^2].Key.Span.Start.Line - 1);
    }

    [Fact]
    public void Characters_outside_of_the_basic_plane_do_not_shift_what_follows()
    {
        var map = Yaml.Mapping("# 😀 é\nfirst: \"😀😀\"\nsecond: 👩‍👩‍👧 x\nthird: {日本: 語, k: v}\n");
        Assert.Equal(["\"😀😀\"", "👩‍👩‍👧 x", "{日本: 語, k: v}"], map.Entries.Select(e => Yaml.Written(e.Value)));
        var last = ((YamlMapping)map.Entries[2].Value).Entries[1];
        Assert.Equal(("k", "v"), (Yaml.Written(last.Key), Yaml.Written(last.Value)));
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text()
    {
        var (tree, findings) = Yaml.Read([0xEF, 0xBB, 0xBF, .. Yaml.Utf8("key: value")]);
        Assert.Empty(Yaml.Lines(findings));
        var entry = Assert.Single(Assert.IsType<YamlMapping>(tree?.Root).Entries);
        Assert.Equal((1, 1), (entry.Key.Span.Start.Line, entry.Key.Span.Start.Column));
        Assert.Equal("key", entry.Key.Value);
    }

    [Fact]
    public void A_missing_value_has_the_place_behind_its_colon()
    {
        var entry = Yaml.Mapping("a:\nb: 1\n").Entries[0];
        Assert.Equal((1, 3), (entry.Value.Span.Start.Line, entry.Value.Span.Start.Column));
        Assert.True(Assert.IsType<YamlScalar>(entry.Value).IsNull);
    }

    [Theory]
    [InlineData("c: n2.en05", "en05")]
    [InlineData("c: \"n2.en05\"", "en05")]
    [InlineData("c: \"n2\\x2een05\"", "\"n2\\x2een05\"")]
    public void A_part_of_a_value_has_its_own_place_unless_escapes_hide_it(string text, string expected)
    {
        var value = Assert.IsType<YamlScalar>(Yaml.Mapping(text).Entries[0].Value);
        var span = value.SpanOf(3, 4);
        Assert.Equal(expected, text.Substring(span.Span.Start, span.Span.Length));
    }

    [Fact]
    public void A_one_pair_mapping_inside_a_list_has_its_place()
    {
        var list = Assert.IsType<YamlSequence>(Yaml.Mapping("x: [b c: d, e]").Entries[0].Value);
        Assert.Equal("b c: d", Yaml.Written(list.Items[0]));
        Assert.Equal("[b c: d, e]", Yaml.Written(list));
    }

    private static string Unix(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
