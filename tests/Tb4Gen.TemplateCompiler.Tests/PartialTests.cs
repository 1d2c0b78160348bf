namespace Tb4Gen.TemplateCompiler.Tests;

public sealed class PartialTests
{
    private const string Ping = "+++\nformat = \"sh\"\nparameters = { node: \"Node\", count: \"int\", note: \"string?\" }\n+++\n"
        + "ping -c {{ $count }} {{ $.node.name }}{{ if $.note }} # {{ $.note | sh.quote }}{{ end }}";

    [Fact]
    public void A_partial_is_given_its_parameters_by_name() => Assert.Equal(
        "ping -c 4 n3; ping -c 1 n2 # 'x y'",
        Script("{{ include \"ping\" count: (2 + 2) node: cluster.nodes[1] }}; {{ include 'ping' node:node count:1 note:\"x y\" }}").Text());

    [Fact]
    public void The_text_of_a_partial_is_a_value() =>
        Assert.Equal("ping -c 1 n2|12", Script("{{ x = include \"ping\" node: node count: 1; x }}|{{ include \"ping\" node: node count: 1 | string.size }}").Text());

    [Theory]
    [InlineData("{{ include \"pign\" }}", "(1,12): TB8122: there is no `templates/partials/pign.sbn` (did you mean `ping`?)")]
    [InlineData("{{ include \"ping\" node: node }}", "(1,4): TB8110: `ping` wants `count`")]
    [InlineData("{{ include \"ping\" node: node cuont: 1 }}", "(1,30): TB8110: `ping` has no `cuont` (did you mean `count`?)")]
    [InlineData("{{ include \"ping\" node }}", "(1,19): TB8110: `ping` takes its arguments by name")]
    [InlineData("{{ include \"ping\" node: node count: 'x' }}", "(1,37): TB8111: `count` of `ping` is a number, not text")]
    [InlineData("{{ include \"ping\" node: node count: node.vlan }}", "(1,37): TB8113: `node.vlan` may be null")]
    [InlineData("{{ 'ping' | include }}", "(1,13): TB8119: a pipe into `include` is not supported")]
    public void A_wrong_include_is_reported(string template, string expected) =>
        Assert.StartsWith("node/x.sh.sbn" + expected, Script(template).Errors()[0], StringComparison.Ordinal);

    [Fact]
    public void A_partial_sees_its_parameters_only() => Assert.StartsWith(
        "partials/p.sbn(1,4): TB8107: there is no `cluster` here",
        Assert.Single(TemplateRun.Of("partials/p.sbn", "{{ cluster.name }}").Errors()),
        StringComparison.Ordinal);

    [Fact]
    public void A_partial_of_another_format_is_refused() => Assert.StartsWith(
        "node/x.json.sbn(1,12): TB8122: `ping` is written for sh, this is json",
        Assert.Single(TemplateRun.Of("node/x.json.sbn", "{{ include \"ping\" node: node count: 1 }}").With("partials/ping.sbn", Ping).Errors()),
        StringComparison.Ordinal);

    [Fact]
    public void Text_with_a_filter_wants_a_partial_with_a_format() => Assert.StartsWith(
        "partials/p.sbn(4,4): TB8118",
        Assert.Single(TemplateRun.Of("partials/p.sbn", "+++\nparameters = { a: \"string\" }\n+++\n{{ $.a | sh.quote }}").Errors()),
        StringComparison.Ordinal);

    [Fact]
    public void Partials_that_include_each_other_are_reported() => Assert.Equal(
        ["partials/a.sbn(1,12): TB8122: `b` includes itself", "partials/b.sbn(1,12): TB8122: `a` includes itself"],
        TemplateRun.Of("partials/a.sbn", "{{ include \"b\" }}").With("partials/b.sbn", "{{ include \"a\" }}").Errors().Order());

    [Theory]
    [InlineData("{ a: \"Noode\" }", "(2,19): TB8105: there is no type `Noode` (did you mean `Node`?)")]
    [InlineData("{ a: 1 }", "(2,19): TB8105: the type of a parameter stands in quotes")]
    [InlineData("1", "(2,14): TB8105: `parameters` looks like")]
    public void A_wrong_parameter_is_reported(string parameters, string expected) => Assert.StartsWith(
        "partials/p.sbn" + expected,
        Assert.Single(TemplateRun.Of("partials/p.sbn", $"+++\nparameters = {parameters}\n+++\n").Errors()),
        StringComparison.Ordinal);

    [Fact]
    public void Inert_text_can_be_handed_on_without_a_filter()
    {
        const string Partial = "+++\nformat = \"sh\"\nparameters = { name: \"inert\", list: \"HostText[]\" }\n+++\n{{ $.name }} {{ $.list | array.join ',' }}";
        var run = Script("{{ include \"p\" name: 'a b' list: (cluster.nodes | array.map 'name') }}").With("partials/p.sbn", Partial);
        var wrong = Script("{{ include \"p\" name: node.comment list: [] }}").With("partials/p.sbn", Partial);

        Assert.Equal("a b n2,n3", run.Text());
        Assert.Contains("TB8111", wrong.Errors()[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_partial_that_nobody_includes_and_a_parameter_that_nobody_reads_are_reported()
    {
        const string Partial = "+++\nparameters = { a: \"int\", b: \"int\" }\n+++\n{{ $.a }}{{ include \"q\" }}";
        var run = TemplateRun.Of("partials/p.sbn", Partial).With("partials/q.sbn", "x");

        Assert.Equal(
            ["partials/p.sbn(2,26): TB8127: `b` of `p` is never used", "partials/p.sbn(1,1): TB8126: nothing includes `p`"],
            run.Warnings().Select(w => w[..w.LastIndexOf(':')]));
    }

    private static TemplateRun Script(string text) => TemplateRun.Of("node/x.sh.sbn", text).With("partials/ping.sbn", Ping);
}
