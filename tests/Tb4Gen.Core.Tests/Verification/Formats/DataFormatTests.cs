using Tb4Gen.Core.Verification.Formats;
using Xunit;

namespace Tb4Gen.Core.Tests.Verification.Formats;

/// <summary>JSON, TOML and YAML give the same tree.</summary>
public sealed class DataFormatTests
{
    private const string Json = """
        {
          "name": "lab",
          "count": 3,
          "on": true,
          "table": {
            "list": ["a", "b"]
          }
        }

        """;

    private const string Toml = """
        name = "lab"
        count = 3
        on = true

        [table]
        list = ["a", "b"]

        """;

    private const string Yaml = """
        # comment
        name: "lab"
        count: 3
        on: true
        table:
          list: ["a", "b"]

        """;

    [Theory]
    [InlineData("json", Json)]
    [InlineData("toml", Toml)]
    [InlineData("yaml", Yaml)]
    public void The_same_values_give_the_same_tree(string format, string text)
    {
        List<Problem> problems = [];
        var root = Assert.IsType<TreeDocument>(Read(format, text, problems)).Root;

        Assert.Empty(problems);
        Assert.Equal(["name", "count", "on", "table"], root.Keys);
        Assert.Equal("\"lab\" 3 true", $"{root["name"]} {root["count"]} {root["on"]}");
        Assert.Equal(["a", "b"], root["table"]?["list"]?.Items.Select(static i => i.Text));
        Assert.Equal(6, root["table"]?["list"]?.Line);
    }

    [Theory]
    [InlineData("json", "{\n  \"a\": 1,\n  \"a\": 2\n}\n", "3: the key \"a\" stands twice")]
    [InlineData("json", "{\n  \"a\": 1,\n}\n", "3: this is not valid JSON")]
    [InlineData("json", "{\n  \"a\": [1, 2\n}\n", "3: this is not valid JSON")]
    [InlineData("json", "// c\n{}\n", "1: this is not valid JSON")]
    [InlineData("json", "{}\n{}\n", "2: this is not valid JSON")]
    [InlineData("json", "", "1: this is not valid JSON")]
    [InlineData("toml", "a = 1\nb = \n", "2: Missing value after `=`")]
    [InlineData("toml", "a = 1\na = 2\n", "2: the key a stands twice")]
    [InlineData("toml", "[a]\nb = 1\n[c]\nd = 1\n[a]\ne = 1\n", "5: the table [a] stands twice")]
    [InlineData("toml", "[a]\nb = 1\n\n[a]\ne = 1\n", "4: the table [a] stands twice")]
    [InlineData("toml", "[a]\nb = 1\n[a.b]\nc = 1\n", "3: the key b stands twice")]
    [InlineData("toml", "a = \"x\nb = 1\n", "1: Invalid newline in a string")]
    [InlineData("yaml", "a: 1\na: 2\n", "2: the key `a` is written twice")]
    public void A_text_that_is_not_of_its_format_is_reported_with_its_line(string format, string text, string problem)
    {
        List<Problem> problems = [];
        Read(format, text, problems);

        Assert.Equal(problem, $"{problems[0].Line}: {problems[0].Text}");
    }

    [Fact]
    public void A_table_of_toml_may_be_entered_again_for_another_table_inside()
    {
        List<Problem> problems = [];
        var root = TomlTreeReader.Read("[a.b]\nx = 1\n[c]\ny = 1\n[a.d]\nz = 1\n", problems)?.Root;

        Assert.Empty(problems);
        Assert.Equal(["b", "d"], root?["a"]?.Keys);
    }

    private static TreeDocument? Read(string format, string text, List<Problem> problems) => format switch
    {
        "json" => JsonTreeReader.Read(Reading.Bytes(text), problems),
        "toml" => TomlTreeReader.Read(text, problems),
        _ => YamlTreeReader.Read("x.yaml", text, problems),
    };
}
