using System.Text;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Bundles;
using Xunit;

namespace Tb4Gen.Core.Tests.Bundles;

public sealed class ManifestReaderTests
{
    [Fact]
    public void What_was_written_is_read_back()
    {
        Assert.True(ClusterName.TryParse("lab", out var lab, out _));
        var (file, link) = (
            new ManifestEntry("a/c", 0b110_100_100, "00", null, "files"),
            new ManifestEntry("b", null, null, "a/c", "files"));
        var manifest = new Manifest(lab, [file, link]);

        Assert.Null(ManifestReader.ReadPaths(manifest.Write(), out var paths));
        Assert.Equal(["a/c", "b"], paths);
        Assert.Null(ManifestReader.Read(manifest.Write(), out var entries));
        Assert.Equal([file, link], entries);
    }

    [Fact]
    public void A_mode_that_is_none_is_left_out()
    {
        const string Text = """{ "format": 1, "files": [{ "path": "a", "mode": "0999" }, { "path": "b", "mode": 644 }] }""";

        Assert.Null(ManifestReader.Read(Encoding.UTF8.GetBytes(Text), out var entries));
        Assert.All(entries, static e => Assert.Null(e.Mode));
    }

    [Fact]
    public void Members_that_a_later_version_adds_are_skipped()
    {
        const string Text = """{ "format": 1, "signed": true, "files": [{ "path": "a", "owner": "root" }], }""";

        Assert.Null(Read(Text, out var paths));
        Assert.Equal(["a"], paths);
    }

    [Theory]
    [InlineData("", "line 1 is not valid JSON")]
    [InlineData("{\n<<<<<<< HEAD\n", "line 2 is not valid JSON")]
    [InlineData("[]", "it is no manifest of format 1")]
    [InlineData("""{ "files": [] }""", "it is no manifest of format 1")]
    [InlineData("""{ "format": 2, "files": [] }""", "it is no manifest of format 1")]
    [InlineData("""{ "format": "1", "files": [] }""", "it is no manifest of format 1")]
    [InlineData("""{ "format": 1, "files": {} }""", "it is no manifest of format 1")]
    [InlineData("""{ "format": 1, "files": [{}] }""", "an item of `files` has no path")]
    [InlineData("""{ "format": 1, "files": ["a"] }""", "an item of `files` has no path")]
    [InlineData("""{ "format": 1, "files": [{ "path": 1 }] }""", "an item of `files` has no path")]
    [InlineData("""{ "format": 1, "files": [{ "path": "\ud800" }] }""", "a path in it is no text")]
    [InlineData(
        """{ "format": 1, "files": [{ "path": "a" }, { "path": "../../etc/passwd" }] }""",
        "the path '../../etc/passwd' leads out of the bundle")]
    public void A_damaged_manifest_names_nothing(string text, string problem)
    {
        Assert.Equal(problem, Read(text, out var paths));
        Assert.Empty(paths);
    }

    private static string? Read(string text, out System.Collections.Immutable.ImmutableArray<string> paths) =>
        ManifestReader.ReadPaths(Encoding.UTF8.GetBytes(text), out paths);
}
