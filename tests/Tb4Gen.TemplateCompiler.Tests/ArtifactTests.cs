using System.Text;
using Tb4Gen.Core.Rendering;

namespace Tb4Gen.TemplateCompiler.Tests;

public sealed class ArtifactTests
{
    [Fact]
    public void The_path_of_a_template_says_the_path_of_its_artifact()
    {
        var run = TemplateRun.Of("node/root/etc/x.json.sbn", "{}").With("cluster/cluster/run.sh.sbn", "+++\nmode = \"0755\"\n+++\n#!/bin/sh\n");

        var artifacts = run.Render();

        Assert.Equal(["cluster/run.sh", "nodes/n2/root/etc/x.json"], artifacts.Select(a => a.Path));
        Assert.Equal([ArtifactFormat.Sh, ArtifactFormat.Json], artifacts.Select(a => a.Format));
        Assert.Equal(["755", "644"], artifacts.Select(a => Convert.ToString(a.Mode, 8)));
        Assert.Equal("#!/bin/sh\n", Encoding.UTF8.GetString(artifacts[0].Content.Span));
        Assert.Equal("templates/node/root/etc/x.json.sbn", artifacts[1].Template);
    }

    [Fact]
    public void A_placeholder_makes_one_artifact_an_item()
    {
        var run = TemplateRun.Of("node/05-{port}.link.sbn", "+++\neach = node.ports\nwhen = port.peer\n+++\n{{ port.name }}-{{ port.peer.node }}")
            .With("cluster/preview/{node}/a.md.sbn", "+++\neach = cluster.nodes\n+++\n{{ node.number }}");

        var artifacts = run.Render();

        Assert.Equal(["preview/n2/a.md", "preview/n3/a.md", "nodes/n2/05-en05.link"], artifacts.Select(a => a.Path));
        Assert.Equal("en05-n3", Encoding.UTF8.GetString(artifacts[2].Content.Span));
    }

    [Fact]
    public void The_loop_variable_of_a_placeholder_may_be_called_as_the_root_variable_is()
    {
        var run = TemplateRun.Of("node/{node}.json.sbn", "+++\neach = cluster.nodes\n+++\n{{ node.number }}");

        Assert.Equal(["nodes/n2/n2.json", "nodes/n2/n3.json"], run.Render().Select(a => a.Path));
    }

    [Theory]
    [InlineData("cluster.ceph", 1)]
    [InlineData("cluster.backup", 0)]
    public void A_condition_that_is_not_met_makes_no_artifact(string condition, int count) =>
        Assert.Equal(count, TemplateRun.Of("cluster/x.json.sbn", $"+++\nwhen = {condition}\n+++\n{{}}").Render().Length);

    [Fact]
    public void A_condition_on_top_holds_for_the_whole_body() => Assert.Equal(
        "squid", TemplateRun.Of("cluster/x.json.sbn", "+++\nwhen = cluster.ceph\n+++\n{{ cluster.ceph.release }}").Text());

    [Fact]
    public void A_symlink_has_a_target_and_no_content()
    {
        var link = Assert.Single(TemplateRun.Of("node/root/etc/x.sbn", "+++\nsymlink = \"/usr/lib/\" + node.name\n+++\n").Render());

        Assert.Equal("/usr/lib/n2", link.LinkTarget);
        Assert.True(link.Content.IsEmpty);
    }

    [Fact]
    public void Every_line_knows_the_template_line_that_wrote_it()
    {
        var run = TemplateRun.Of("cluster/x.sh.sbn", "one\ntwo\n{{~ for n in cluster.nodes ~}}\n{{ n.name }}\n  {{ include \"p\" n: n }}\n{{~ end ~}}\n\nlast {{ cluster.name }}\n")
            .With("partials/p.sbn", "+++\nparameters = { n: \"Node\" }\n+++\np1 {{ $.n.number }}\n\np2");

        var artifact = Assert.Single(run.Render());
        var text = Encoding.UTF8.GetString(artifact.Content.Span);

        Assert.Equal("one\ntwo\nn2\n  p1 2\n\n  p2\nn3\n  p1 3\n\n  p2\n\nlast lab\n", text);
        Assert.Equal(
            ["x.sh:1", "x.sh:2", "x.sh:4", "x.sh:5", "p:5", "p:6", "x.sh:4", "x.sh:5", "p:5", "p:6", "x.sh:7", "x.sh:8", ""],
            Enumerable.Range(1, 13).Select(line => Short(artifact.LineOf(line))));
    }

    [Fact]
    public void A_path_wants_a_name_that_is_safe_in_a_path() => Assert.StartsWith(
        "cluster/{note}.json.sbn(1,1): TB8106: `{note}` wants items with a `name`",
        Assert.Single(TemplateRun.Of("cluster/{note}.json.sbn", "+++\neach = cluster.notes\n+++\n{}").Errors()),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("nodes/x.json.sbn", "there is no folder `nodes` (did you mean `node`?); a template lies in cluster, node, partials")]
    [InlineData("x.json.sbn", "a template lies in a folder that says who sees what")]
    [InlineData("node/{a}{b}.json.sbn", "a path has one placeholder at most")]
    [InlineData("node/{port}.json.sbn", "`{port}` in the path wants a list: write `each = ...` into the front matter")]
    public void A_wrong_path_is_reported(string path, string message)
    {
        var errors = TemplateRun.Of(path, "{}").Errors();

        Assert.StartsWith($"{path}(1,1): TB8106: {message}", errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_does_not_say_the_format_wants_front_matter() => Assert.StartsWith(
        "node/interfaces.sbn(1,1): TB8118: the name `interfaces` does not say the format",
        Assert.Single(TemplateRun.Of("node/interfaces.sbn", "x").Errors()),
        StringComparison.Ordinal);

    private static string Short(TemplateLine? line) => line is { } known
        ? $"{Path.GetFileNameWithoutExtension(known.Template)}:{known.Line}"
        : "";
}
