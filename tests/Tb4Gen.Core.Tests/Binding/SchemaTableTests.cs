using Tb4Gen.Core.Binding.Docs;
using Xunit;

namespace Tb4Gen.Core.Tests.Binding;

public sealed class SchemaTableTests
{
    public static TheoryData<string> Paths => [.. SchemaIndex.All.Select(static e => e.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_key_says_what_it_is_in_whole_sentences(string path)
    {
        var key = EntryOf(path).Key;
        Assert.True(key.Description.Length > 15 && char.IsUpper(key.Description[0]), key.Description);
        Assert.EndsWith(".", key.Description, StringComparison.Ordinal);
        Assert.False(key.IsRequired && key.Default is not null, "a required key has no default");
        Assert.False(key.Default is not null && key.WhenMissing is not null, "a default says what a missing key means");
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_example_binds(string path)
    {
        var entry = EntryOf(path);
        Assert.Empty(FindingsOf(entry, entry.Key.Example));
        if (entry.Key.Default is { } value) Assert.Empty(FindingsOf(entry, value));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_key_of_the_table_is_read(string path)
    {
        var entry = EntryOf(path);
        var isList = entry.Key.Type is { Element: not null, Placeholder: null };
        var wrong = isList ? "no list" : "[[no value]]";
        Assert.Contains(FindingsOf(entry, wrong), static d => d.StartsWith("TB2003 ", StringComparison.Ordinal));
    }

    [Fact]
    public void No_object_has_a_key_twice() =>
        Assert.Equal(SchemaIndex.All.Length, SchemaIndex.All.Select(static e => e.Path).Distinct().Count());

    // What the example does not say may be missing; nothing else may be wrong.
    private static string[] FindingsOf(SchemaEntry entry, string value) =>
    [
        .. Clusters.Bind(KeyPage.Example(entry, value)).Findings
            .Where(static d => d.Code is not ("TB2002" or "TB2012"))
            .Select(static d => $"{d.Code} {d.Message}"),
    ];

    private static SchemaEntry EntryOf(string path) => SchemaIndex.All.First(e => e.Path == path);
}
