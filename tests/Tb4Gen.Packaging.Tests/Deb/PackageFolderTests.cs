using System.Text;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Deb;
using Tb4Gen.Packaging.Files;
using Xunit;

namespace Tb4Gen.Packaging.Tests.Deb;

public sealed class PackageFolderTests : IDisposable
{
    private static readonly string[] All = ["lab.cdx.json", "lab.packages.json", "tb4gen-lab-n2_1.0_all.deb"];

    private readonly string _folder = Directory.CreateTempSubdirectory("tb4gen-test-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Packages_and_their_descriptions_are_written_once()
    {
        var first = Write("1.0");
        var second = Write("1.0");

        Assert.Empty(first.Findings);
        Assert.Equal(All, first.Written.Order());
        Assert.Equal([OutputLock.Name, .. All], Names());
        Assert.Empty(second.Findings);
        Assert.Empty(second.Written);
    }

    [Fact]
    public void Earlier_versions_stay()
    {
        Write("1.0");
        Write("1.1", "two\n");

        Assert.Contains("tb4gen-lab-n2_1.0_all.deb", Names());
        Assert.Contains("tb4gen-lab-n2_1.1_all.deb", Names());
        Assert.Equal("1.1", PackageManifest.Read(Read("lab.packages.json"))["tb4gen-lab-n2"].Version);
    }

    [Theory]
    [InlineData("lab.packages.json")]
    [InlineData("tb4gen-lab-n2_1.0_all.deb")]
    public void The_same_version_with_other_content_is_refused_whichever_record_is_left(string lost)
    {
        Write("1.0");
        File.Delete(Path.Join(_folder, lost));
        var before = Names();

        var (findings, written) = Write("1.0", "two\n");

        Assert.Equal(DebDiagnostics.SameVersion.Code, Assert.Single(findings).Code);
        Assert.Empty(written);
        Assert.Equal(before, Names());
    }

    [Fact]
    public void A_lower_version_than_the_last_is_written_with_a_warning()
    {
        Write("1.10");

        var (findings, written) = Write("1.9");

        Assert.Equal(
            "tb4gen-lab-n2 1.9 is older than 1.10, which was written last: `apt upgrade` keeps the newer one",
            Assert.Single(findings).Message);
        Assert.Contains("tb4gen-lab-n2_1.9_all.deb", written);
    }

    [Theory]
    [InlineData("{", "line 1 is not valid JSON")]
    [InlineData("[]", "it is no manifest of format 1")]
    [InlineData("""{ "format": 2 }""", "it is no manifest of format 1")]
    [InlineData("""{ "format": 1, "packages": [{}] }""", "it is no manifest of format 1")]
    public void A_damaged_manifest_stops_the_run(string content, string reason)
    {
        File.WriteAllText(Path.Join(_folder, "lab.packages.json"), content);

        var (findings, written) = Write("1.0");

        Assert.Equal($"out/lab.packages.json is damaged: {reason}", Assert.Single(findings).Message);
        Assert.Empty(written);
    }

    [Fact]
    public void A_stopped_run_changes_nothing()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        Assert.Throws<OperationCanceledException>(() => new PackageFolder(_folder, "out").Write([Cluster("1.0", "x")], stopped.Token));
        Assert.Equal([OutputLock.Name], Names());
    }

    private (IReadOnlyList<Diagnostic> Findings, IReadOnlyList<string> Written) Write(string version, string content = "one\n")
    {
        var (findings, written) = new PackageFolder(_folder, "out").Write([Cluster(version, content)], Stop);
        return (findings, written);
    }

    private static ClusterPackages Cluster(string version, string content)
    {
        var deb = DebWriter.Write(Samples.Node(content), Samples.Release(version));
        return new(
            [deb], new("lab", "cluster.yaml", Revision: null, [PackedPackage.Of(deb, "n2")]),
            new("lab", Revision: null, [deb], "0.0"));
    }

    private string[] Names() =>
        [.. Directory.EnumerateFileSystemEntries(_folder).Select(static p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];

    private byte[] Read(string name) => Encoding.UTF8.GetBytes(File.ReadAllText(Path.Join(_folder, name)));
}
