using System.Text;
using System.Text.RegularExpressions;
using Tb4Gen.TemplateCompiler.Tests.Conformance;
using Tb4Gen.Tests.Shared;

namespace Tb4Gen.TemplateCompiler.Tests;

/// <summary>Every example of the page for template authors is a case: the template, and behind it what it prints.</summary>
public sealed partial class LanguagePageExampleTests
{
    private static readonly Lazy<Dictionary<ConformanceCase, Outcome>> Outcomes = new(() => CaseBatches.Run(Read()));

    public static TheoryData<string> Names => [.. Outcomes.Value.Keys.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_example_prints_what_stands_behind_it(string name)
    {
        var (example, outcome) = Outcomes.Value.Single(o => o.Key.Name == name);
        Assert.Null(example.Expected.Check(outcome));
    }

    [Fact]
    public void The_page_has_examples() => Assert.InRange(Outcomes.Value.Count, 13, int.MaxValue);

    private static IEnumerable<ConformanceCase> Read()
    {
        var page = File.ReadAllText(Snapshot.PathOf("templates/README.md"));
        var model = Model().Match(page).Groups[1].Value;
        return Example().Matches(page).Select(match => new ConformanceCase
        {
            Name = $"line {page.AsSpan(0, match.Index).Count('\n') + 1}",
            Folder = "",
            Template = match.Groups[1].Value,
            Model = model,
            Expected = new TextExpectation(Encoding.UTF8.GetBytes(match.Groups[2].Value), warnings: null),
        });
    }

    [GeneratedRegex("^```json\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Model();

    [GeneratedRegex("^```scriban\n(.*?)^```\n\n```text\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
