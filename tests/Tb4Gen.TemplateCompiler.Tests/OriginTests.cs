using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Tb4Gen.TemplateCompiler.Tests;

/// <summary>What the table of a template says each printed value is made of.</summary>
public sealed partial class OriginTests
{
    [Theory]
    [InlineData("{{ node.name }}", "node.name")]
    [InlineData("{{ node.name + \"-\" + cluster.name }}", "node.name, cluster.name")]
    [InlineData("{{ node.profile ?? cluster.name }}", "node.profile, cluster.name")]
    [InlineData("{{ node.vlan ? 'a' : 'b' }}", "node.vlan")]
    [InlineData("{{ node.number > 3 }}", "node.number")]
    [InlineData("{{ node.comment | text.line }}", "node.comment")]
    [InlineData("{{ cluster.ceph?.release ?? 'none' }}", "cluster.ceph.release")]
    [InlineData("{{ node.ports[0].mtu }}", "node.ports[].mtu")]
    [InlineData("{{ node.ports.size }}", "node.ports.size")]
    public void An_expression_is_made_of_the_values_in_it(string template, string expected) =>
        Assert.Equal([expected], Printed(template));

    [Theory]
    [InlineData("{{ for p in node.ports }}{{ p.mtu }}{{ end }}", "node.ports[@0].mtu")]
    [InlineData("{{ for n in cluster.nodes; for p in n.ports; n.name; p.name; end; end }}", "cluster.nodes[@0].name", "cluster.nodes[@0].ports[@1].name")]
    [InlineData("{{ for p in node.ports limit: 1 }}{{ p.mtu }}{{ end }}", "node.ports[].mtu")]
    [InlineData("{{ for p in node.ports | array.sort 'name' }}{{ p.mtu }}{{ end }}", "node.ports[].mtu")]
    [InlineData("{{ for m in node.ports | array.map 'mtu' }}{{ m }}{{ end }}", "node.ports[].mtu")]
    [InlineData("{{ node.ports | array.map 'name' | array.join ',' }}", "node.ports[].name")]
    [InlineData("{{ (node.ports | array.first)?.mtu ?? 0 }}", "node.ports[].mtu")]
    [InlineData("{{ for x in [node.name, cluster.name] }}{{ x }}{{ end }}", "node.name, cluster.name")]
    [InlineData("{{ for i in 1..node.number }}{{ i }}{{ end }}", "node.number")]
    [InlineData("{{ for p in node.ports }}{{ for.index }}{{ end }}", "node.ports")]
    [InlineData("{{ list = node.ports | array.reverse; for p in list }}{{ p.mtu }}{{ end }}", "node.ports[].mtu")]
    public void The_items_of_a_loop_come_from_its_list(string template, params string[] expected) =>
        Assert.Equal(expected, Printed(template));

    [Theory]
    [InlineData("{{ x = node.name; x }}", "node.name")]
    [InlineData("{{ x = node.ports; for p in x; p.mtu; end }}", "node.ports[@0].mtu")]
    [InlineData("{{ x = node.name; y = x + 'a'; y }}", "node.name")]
    [InlineData("{{ x = cluster.name; if node.is_monitor; x = node.name; end; x }}", "cluster.name, node.name")]
    [InlineData("{{ x = ''; for p in node.ports; x; x = x + p.name; end; x }}", "node.ports[].name", "node.ports[].name")]
    [InlineData("{{ for p in node.ports; x = p.name; x; end }}", "node.ports[@0].name")]
    [InlineData("{{ with node; name; end }}", "node.name")]
    [InlineData("{{ x = 1; while x < node.number; x = x + node.number; x; end }}", "node.number")]
    [InlineData("{{ func f(a); ret a + '!'; end; x = f node.name; x; y = f cluster.name; y }}", "node.name, cluster.name", "node.name, cluster.name")]
    [InlineData("{{ func f(a); a; end; for p in node.ports; f p.name; end }}", "node.ports[].name")]
    [InlineData("{{ capture x }}{{ node.name }}/{{ cluster.name }}{{ end; x | string.upcase }}", "node.name", "cluster.name", "node.name, cluster.name")]
    public void A_variable_is_made_of_all_that_it_was_assigned(string template, params string[] expected) =>
        Assert.Equal(expected, Printed(template));

    [Fact]
    public void A_partial_starts_at_its_parameters_and_the_including_site_says_what_they_are()
    {
        var run = Run("{{ for p in node.ports; include 'p' port: p n: node.number; end }}")
            .With("partials/p.sbn", "+++\nparameters = { port: \"Port\", n: \"int\" }\n+++\n{{ $.port.mtu }} {{ x = $n; x }}");

        Assert.Equal(["$.port.mtu", "$.n"], Printed(run, "Partials_P"));
        Assert.Contains(
            "Arguments = [new(\"templates/partials/p.sbn\", \"port\", \"node.ports[@0]\"), new(\"templates/partials/p.sbn\", \"n\", \"node.number\")]",
            Table(run, "Node_XSh"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_partial_whose_text_is_a_value_is_included_by_a_site_of_its_own()
    {
        var run = Run("{{ x = include 'p' n: node.name; x + '!' }}")
            .With("partials/p.sbn", "+++\nformat = \"sh\"\nparameters = { n: \"HostText\" }\n+++\n{{ $.n }}");

        Assert.Equal(["node.name"], Printed(run, "Node_XSh"));
        Assert.Contains("output.Calling(", Source(run, "Node_XSh"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_knows_the_conditions_and_loops_around_it()
    {
        const string Template = "+++\neach = node.ports\nwhen = port.peer\n+++\n"
            + "{{ if node.is_monitor }}a{{ else if node.flag == true }}b{{ else }}c{{ end }}{{ case node.number }}{{ when 2 }}d{{ end }}";
        var table = Table(TemplateRun.Of("node/{port}.sh.sbn", Template), "Node_");

        Assert.Equal(
            [
                "0 each node.ports -1 node.ports[@0]",
                "1 when port.peer 0 node.ports[@0].peer",
                "2 if node.is_monitor 1 node.is_monitor",
                "3 else if node.flag == true 1 node.is_monitor, node.flag",
                "4 else node.is_monitor 1 node.is_monitor, node.flag",
                "5 case node.number 1 node.number",
            ],
            Block().Matches(table).Select((m, i) =>
                $"{i} {m.Groups["keyword"]} {m.Groups["text"]} {m.Groups["around"]} {Unquote(m.Groups["origins"].Value)}"));
        Assert.Equal(["2", "3", "4", "5"], Text().Matches(table).Select(m => m.Groups["block"].Value));
    }

    private static TemplateRun Run(string template) => TemplateRun.Of("node/x.sh.sbn", template);

    private static IEnumerable<string> Printed(string template) =>
        Printed(Run($"+++\nformat = \"text\"\n+++\n{template}"), "Node_XSh");

    private static IEnumerable<string> Printed(TemplateRun run, string name) =>
        Value().Matches(Table(run, name)).Select(m => Unquote(m.Groups["origins"].Value));

    private static string Unquote(string origins) => origins.TrimStart(',', ' ').Replace("\"", "", StringComparison.Ordinal);

    private static string Table(TemplateRun run, string name)
    {
        var source = Source(run, name);
        return source[source.IndexOf("TemplateTable Sites()", StringComparison.Ordinal)..];
    }

    private static string Source(TemplateRun run, string name)
    {
        var result = run.Driver().RunGenerators(TemplateRun.Models()).GetRunResult();
        Assert.Empty(result.Diagnostics.Select(TemplateRun.Show));
        return result.GeneratedTrees.Single(t => Path.GetFileName(t.FilePath).StartsWith(name, StringComparison.Ordinal)).ToString();
    }

    [GeneratedRegex("""new\(\d+, \d+, false, -?\d+(?<origins>(, "[^"]*")+)\)""")]
    private static partial Regex Value();

    [GeneratedRegex(@"new\(\d+, \d+, true, (?<block>-?\d+)\)")]
    private static partial Regex Text();

    [GeneratedRegex("""new\(\d+, \d+, "(?<keyword>[^"]*)", "(?<text>[^"]*)", (?<around>-?\d+)(?<origins>(, "[^"]*")*)\)""")]
    private static partial Regex Block();
}
