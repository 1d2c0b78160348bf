using Tb4Gen.TemplateCompiler.Binding;

namespace Tb4Gen.TemplateCompiler.Tests.Safety;

/// <summary>A value goes without a filter exactly where its alphabet and the format's special characters are disjoint.</summary>
public sealed class SafetyTests
{
    /// <summary>A model with a member of each alphabet; `plain` fits everywhere, `word` everywhere but in YAML.</summary>
    private const string Model = """
        namespace Safe;

        [Tb4Gen.Core.Rendering.TemplateModel("safe")]
        public sealed record SafeModel(Plain Plain, Word Word);

        [Tb4Gen.Core.Binding.Values.InertText("0-9.")]
        public readonly record struct Plain(string Text);

        [Tb4Gen.Core.Binding.Values.InertText("a-z:/")]
        public readonly record struct Word(string Text);
        """;

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var (name, _) in SafetyTable.Types)
            {
                foreach (var format in ArtifactFormat.All) pairs.Add(name, format.Name);
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_type_is_safe_where_no_character_of_it_is_special(string type, string format)
    {
        // Counted character by character here, and not as the compiler does it.
        var alphabet = new System.Text.RegularExpressions.Regex($"^[{SafetyTable.Types.Single(t => t.Name == type).Alphabet}]\\z");
        var special = ArtifactFormat.Find(format)!.Special;
        var words = format == "yaml" ? "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ" : "";
        var shared = (special + words).Where(c => alphabet.IsMatch(c.ToString()) && !IsDashOfRange(special, c));
        Assert.Equal(!shared.Any(), SafetyTable.IsSafe(SafetyTable.Types.Single(t => t.Name == type).Alphabet, ArtifactFormat.Find(format)!));
    }

    [Fact]
    public void Only_yaml_gives_names_a_meaning()
    {
        var unsafeIn = SafetyTable.Types.SelectMany(static t => ArtifactFormat.All.Where(f => !SafetyTable.IsSafe(t.Alphabet, f)).Select(static f => f.Name));
        Assert.Equal(["yaml"], unsafeIn.Distinct());
    }

    [Theory]
    [InlineData("yaml", "{{ word }}", "(4,4): TB8116: Word may hold what has a meaning in yaml: end it in `| yaml.string`")]
    [InlineData("yaml", "{{ word | string.upcase }}", "(4,4): TB8116: text may hold what has a meaning in yaml: end it in `| yaml.string`")]
    [InlineData("yaml", "{{ plain + '-' + word }}", "(4,4): TB8116: text may hold what has a meaning in yaml: end it in `| yaml.string`")]
    [InlineData("yaml", "{{ word | yaml.string }} {{ plain }}", null)]
    [InlineData("sh", "{{ word }} {{ word | string.upcase }}", null)]
    [InlineData("sh", "{{ word | yaml.string }}", "(4,4): TB8117: this text is escaped for yaml and this file is sh: use `| sh.quote`")]
    public void The_compiler_asks_for_the_filter_of_the_pair(string format, string template, string? error)
    {
        var run = new TemplateRun { ExtraSource = Model }.With("safe/x.sbn", $"+++\nformat = \"{format}\"\n+++\n{template}\n");
        Assert.Equal(error is null ? [] : [$"safe/x.sbn{error}"], run.Errors());
    }

    [Fact]
    public void The_table_has_a_row_for_each_type_and_a_column_for_each_format()
    {
        var lines = SafetyTable.Markdown().TrimEnd().Split('\n');
        Assert.Equal(SafetyTable.Types.Count() + 4, lines.Length);
        Assert.All(lines, static l => Assert.Equal(ArtifactFormat.All.Length + 3, l.Count(static c => c == '|')));
        Assert.Contains("| HostName | `a-z0-9-` | | | | | | | | | `yaml.string` | | | | |", lines);
    }

    private static bool IsDashOfRange(string special, char c) => c == '-' && special.Contains("a-zA-Z", StringComparison.Ordinal);
}
