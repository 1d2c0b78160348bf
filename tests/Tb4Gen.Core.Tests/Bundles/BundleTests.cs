using System.Text;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Bundles;
using Tb4Gen.Core.Rendering;
using Xunit;

namespace Tb4Gen.Core.Tests.Bundles;

public sealed class BundleTests
{
    private static readonly ClusterName Lab = ClusterName.TryParse("lab", out var name, out _) ? name : default;

    [Fact]
    public void Files_are_sorted_by_path_without_regard_to_culture()
    {
        var bundle = Bundle.Create(Lab, [File("z"), File("a/b"), File("B"), File("ä"), File("a-b")]);

        Assert.Equal(["B", "a-b", "a/b", "manifest.json", "z", "ä"], bundle.Files.Select(static f => f.Path));
    }

    [Fact]
    public void Each_file_is_found_by_its_path_and_nothing_else_is()
    {
        var bundle = Bundle.Create(Lab, [File("z"), File("a/b"), File("B"), File("ä"), File("a-b")]);

        Assert.All(bundle.Files, f => Assert.Same(f, bundle.Find(f.Path)));
        Assert.All((string[])["", "A", "a", "a/b/c", "zz", "ö"], p => Assert.Null(bundle.Find(p)));
    }

    [Fact]
    public void The_manifest_has_a_line_for_each_file_but_itself()
    {
        var script = File("b.sh", "#!/bin/bash\n") with { Mode = 0b111_101_101, Template = "templates/node/b.sh.sbn" };
        var link = File("a") with { LinkTarget = "/usr/lib/tb4gen/a", Template = "templates/node/a.sbn" };
        var manifest = Bundle.Create(Lab, [script, link]).Files.Single(static f => f.Path == Manifest.Path);

        Assert.Equal(
            """
            {
              "format": 1,
              "cluster": "lab",
              "files": [
                {"path":"a","target":"/usr/lib/tb4gen/a","template":"templates/node/a.sbn"},
                {"path":"b.sh","mode":"0755","sha256":"b875f928546aee7855cb1db9afc8ab3f1a8a34d43de5bbd62f7076d7ba9f3917","template":"templates/node/b.sh.sbn"}
              ]
            }

            """,
            Encoding.UTF8.GetString(manifest.Content.Span));
    }

    [Theory]
    [InlineData("../a")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../b")]
    [InlineData("a//b")]
    [InlineData("a/./b")]
    [InlineData("")]
    [InlineData("a\0b")]
    public void A_path_that_leads_out_of_the_bundle_is_refused(string path) =>
        Assert.Throws<ArgumentException>(() => Bundle.Create(Lab, [File(path)]));

    [Fact]
    public void A_path_that_is_made_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() => Bundle.Create(Lab, [File("a"), File("a")]));

    private static Artifact File(string path, string content = "") => new()
    {
        Path = path,
        Format = ArtifactFormat.Raw,
        Mode = 0b110_100_100,
        Content = Encoding.UTF8.GetBytes(content),
        Template = "files",
    };
}
