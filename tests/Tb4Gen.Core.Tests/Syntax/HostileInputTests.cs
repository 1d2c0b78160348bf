using System.Diagnostics;
using System.Text;
using Xunit;

namespace Tb4Gen.Core.Tests.Syntax;

public sealed class HostileInputTests
{
    private const int FourMiB = 4 * 1024 * 1024;

    public static TheoryData<string, string> Inputs => new()
    {
        { "brackets", new string('[', 100_000) },
        { "closed brackets", new string('[', 100_000) + new string(']', 100_000) },
        { "braces", new string('{', 100_000) },
        { "dashes", Repeat("- ", 100_000) },
        { "question marks", Repeat("? ", 100_000) },
        { "colons", new string(':', 400_000) },
        { "keys", string.Concat(Enumerable.Range(0, 300_000).Select(static i => $"k{i}: v\n")) },
        { "one long value", "a: " + new string('x', FourMiB - 3) },
        { "one long key", new string('x', FourMiB - 3) + ": a" },
        { "one long quote", "a: \"" + new string('x', FourMiB - 5) },
        { "blank lines", new string('\n', FourMiB) },
        { "blanks", new string(' ', FourMiB) },
        { "tabs", "a:\n" + new string('\t', 1_000_000) + "b: c" },
        { "anchors", Repeat("- &a x\n", 500_000) },
        { "aliases", "- &a x\n" + Repeat("- *a\n", 500_000) },
        { "documents", Repeat("---\na\n", 500_000) },
        { "directives", Repeat("%TAG ! a\n", 400_000) },
        { "carriage returns", "a:" + new string('\r', 1_000_000) },
        { "tags", "a: " + new string('!', 400_000) },
        { "duplicate keys", Repeat("a: b\n", 40_000) },
    };

    [Theory]
    [MemberData(nameof(Inputs), DisableDiscoveryEnumeration = true)]
    public void A_hostile_text_ends_soon_and_never_throws(string name, string text)
    {
        var watch = Stopwatch.StartNew();
        Yaml.Read(text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{name} took {watch.Elapsed}");
    }

    [Theory]
    [InlineData('[', "TB1008 1:64")]
    [InlineData('{', "TB1008 1:64")]
    public void Deep_nesting_is_reported_where_it_gets_too_deep(char bracket, string expected) =>
        Assert.Equal([expected], Yaml.Lines(Yaml.Read(new string(bracket, 100_000)).Findings));

    [Fact]
    public void Too_large_a_file_is_refused_before_it_is_read()
    {
        Assert.Equal(["TB1004 1:1"], Yaml.Lines(Yaml.Read(new byte[FourMiB + 1]).Findings));
        Assert.Equal(["TB1004 1:1"], Yaml.Lines(Yaml.Read(new string('a', FourMiB + 1)).Findings));
    }

    public static TheoryData<byte[], string> Encodings => new()
    {
        { [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("a: b")], "TB1002 1:1" },
        { [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes("a: b")], "TB1002 1:1" },
        { [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes("a: b")], "TB1002 1:1" },
        { Encoding.Unicode.GetBytes("a: b"), "TB1002 1:1" },
        { Encoding.BigEndianUnicode.GetBytes("a: b"), "TB1002 1:1" },
        { Encoding.Latin1.GetBytes("a: b\nname: Zürich\n"), "TB1002 2:8" },
        { [.. "a: b"u8, 0xC0, 0x80], "TB1002 1:5" },
        { [.. "a: b"u8, 0xED, 0xA0, 0x80], "TB1002 1:5" },
    };

    [Theory]
    [MemberData(nameof(Encodings), DisableDiscoveryEnumeration = true)]
    public void Text_that_is_not_UTF8_is_refused_at_the_first_wrong_byte(byte[] bytes, string expected) =>
        Assert.Equal([expected], Yaml.Lines(Yaml.Read(bytes).Findings));

    [Fact]
    public void Noise_over_a_good_file_never_throws()
    {
        var good = Yaml.Utf8("a: &x {b: 1, c: [2, 'three', \"f\\n\"]}\nd:\n  - e: |\n      text\n  - <<: *x\n");
        var random = new Random(20260101);
        for (var round = 0; round < 5000; round++)
        {
            var bytes = good.ToArray();
            for (var i = random.Next(1, 6); i > 0; i--) bytes[random.Next(bytes.Length)] = Noise(random);
            Yaml.Read(bytes);
        }
    }

    private static byte Noise(Random random)
    {
        var special = "[]{}:,-?*&!|>'\"%@`#\n\r\t <~"u8;
        return random.Next(3) == 0 ? (byte)random.Next(256) : special[random.Next(special.Length)];
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
