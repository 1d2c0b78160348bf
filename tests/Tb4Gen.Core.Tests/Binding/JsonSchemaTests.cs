using System.Globalization;
using System.Text.Json.Nodes;
using Json.Schema;
using Tb4Gen.Core.Syntax;
using Tb4Gen.Core.Tests.Syntax;
using Xunit;

namespace Tb4Gen.Core.Tests.Binding;

public sealed class JsonSchemaTests
{
    private static readonly string Text = Core.Binding.Docs.JsonSchema.Write();
    private static readonly JsonSchema Schema = JsonSchema.FromText(Text);

    [Fact]
    public void The_schema_is_a_valid_schema() =>
        Assert.True(MetaSchemas.Draft202012.Evaluate(Element(JsonNode.Parse(Text))).IsValid);

    [Fact]
    public void The_example_fits_as_an_editor_reads_it() => Assert.True(Accepts(Clusters.Example));

    [Theory]
    [InlineData("mtu: 65520", "mtuu: 65520")]
    [InlineData("cluster: lab", "clutser: lab")]
    [InlineData("country: us", "land: us")]
    [InlineData("application: rbd", "aplication: rbd")]
    [InlineData("memory: 64GiB", "ram: 64GiB")]
    [InlineData("memory: 64GiB", "memory: 64 GB")]
    [InlineData("size: 3", "size: 9")]
    [InlineData("size: 3", "size: three")]
    [InlineData("storage: true", "storage: maybe")]
    [InlineData("release: tentacle", "release: octopus")]
    [InlineData("roles: [monitor, manager, osd]", "roles: [monitor, monitor]")]
    [InlineData("mesh: 10.100.0.12", "mesh: 10.100.0")]
    [InlineData("{ secret: root-password-hash }", "hash")]
    public void What_the_binder_refuses_the_schema_refuses(string line, string changed)
    {
        var text = Clusters.Example.Replace(line, changed, StringComparison.Ordinal);
        Assert.NotEmpty(Clusters.Bind(text).Findings);
        Assert.False(Accepts(text));
    }

    [Theory]
    [InlineData("proxmox-release: \"9.2\"", "proxmox-release: 9.2")]
    [InlineData("memory: 64GiB", "memory: 68719476736")]
    [InlineData("mtu: 65520", "hello-interval: 1")]
    [InlineData("mtu: 65520", "hello-interval: 5m")]
    [InlineData("vm.swappiness: 1", "net.ipv4.tcp_rmem: 4096 87380 16777216")]
    [InlineData("osd_memory_target: 8GiB", "bluefs_buffered_io: true")]
    public void What_the_binder_takes_the_schema_takes(string line, string changed)
    {
        var text = Clusters.Example.Replace(line, changed, StringComparison.Ordinal);
        Clusters.Good(text);
        Assert.True(Accepts(text));
    }

    [Fact]
    public void The_schema_is_the_same_each_time_and_readable()
    {
        Assert.Equal(Text, Core.Binding.Docs.JsonSchema.Write());
        Assert.DoesNotContain("\\u", Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', Text);
        Assert.EndsWith("}\n", Text, StringComparison.Ordinal);
    }

    private static bool Accepts(string yaml) => Schema.Evaluate(Element(ToJson(Yaml.Mapping(yaml)))).IsValid;

    private static System.Text.Json.JsonElement Element(JsonNode? node) =>
        System.Text.Json.JsonDocument.Parse(node?.ToJsonString() ?? "null").RootElement;

    // YAML 1.2's core schema, which the language server of editors follows.
    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMapping map => new JsonObject(
            map.Entries.Select(static e => KeyValuePair.Create(e.Key.Value, ToJson(e.Value)))),
        YamlSequence list => new JsonArray([.. list.Items.Select(ToJson)]),
        YamlScalar { IsNull: true } => null,
        YamlScalar { IsPlain: true, Value: "true" or "false" } scalar => scalar.Value == "true",
        YamlScalar { IsPlain: true } scalar when Number(scalar.Value) is { } number => number,
        YamlScalar scalar => scalar.Value,
        _ => throw new ArgumentException("unknown node"),
    };

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
