using Tb4Gen.AnswerServer.Nodes;
using Tb4Gen.AnswerServer.State;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Install;
using Xunit;

namespace Tb4Gen.AnswerServer.Tests;

public sealed class FleetTests
{
    private readonly List<Diagnostic> _findings = [];

    [Fact]
    public void Machines_of_two_clusters_have_to_be_different_ones()
    {
        var nodes = Nodes("lab").Concat(Nodes("oslo")).ToList();

        _ = new ServedFleet([.. nodes], _findings);

        Assert.All(_findings, static f => Assert.Equal("TB9242", f.Code));
        Assert.Equal(
            [
                "oslo/n1 and lab/n1 have both the MAC address 02:00:00:00:ab:01",
                $"oslo/n1 and lab/n1 have both the UUID {TestCluster.Uuid}",
                "oslo/n2 and lab/n2 have both the MAC address 02:00:00:00:ab:02",
                $"oslo/n2 and lab/n2 have both the serial number {TestCluster.Serial}",
                "oslo/n3 and lab/n3 have both the MAC address 02:00:00:00:ab:03",
            ],
            _findings.Select(static f => f.Message));
    }

    [Fact]
    public void Each_node_has_capabilities_of_its_own()
    {
        var nodes = Nodes("lab").Concat(Nodes("oslo")).ToList();

        var all = nodes.SelectMany(static n => (string?[])[n.HookCapability, n.ReportCapability, n.ReportToken]).ToList();

        Assert.Equal(18, all.Distinct().Count());
        Assert.All(all, static c => Assert.Matches("^[0-9a-f]{40}$", c));
    }

    [Fact]
    public void A_secret_that_is_missing_is_found_before_anybody_asks()
    {
        Assert.Empty(Nodes("lab", hash: null));
        Assert.Equal("TB9200", _findings[0].Code);
    }

    [Theory]
    [InlineData("https://deploy:8443", "https://deploy:8443/answer", "/answer", "/")]
    [InlineData("https://deploy:8443/", "https://deploy:8443/answer", "/answer", "/")]
    [InlineData("https://[fd00::5]:8443/a/b", "https://[fd00::5]:8443/a/b", "/a/b", "/a/")]
    [InlineData("http://10.0.0.1:80/x?y=1", "http://10.0.0.1/x", "/x", "/")]
    [InlineData("https://deploy/d%C3%A9p/a%20b", "https://deploy/d%C3%A9p/a%20b", "/dép/a b", "/dép/")]
    public void The_other_paths_lie_beside_the_one_of_the_answers(string given, string answer, string path, string folder)
    {
        var url = new ServedUrl(new(given));

        Assert.Equal((answer, path, folder), (url.Answer, url.AnswerPath, url.Folder));
        var beside = answer[..(answer.LastIndexOf('/') + 1)];
        Assert.Equal($"{beside}installed/lab/n2/c", url.UrlOf("installed", "lab", "n2", "c"));
        Assert.EndsWith(url.StatusPath, beside, StringComparison.Ordinal);
    }

    private List<ServedNode> Nodes(string cluster, string? hash = TestServer.Hash)
    {
        var maker = new ServedNodes(
            new(new("https://deploy:8443/answer")), "AB", new Capabilities(new byte[32]), new SecretStore(v => v.EndsWith("HASH", StringComparison.Ordinal) ? hash : null, null, null));
        return [.. maker.Of(TestCluster.Compile(TestCluster.Text(3, cluster: cluster), withPackages: false), static n => n, _findings)];
    }
}
