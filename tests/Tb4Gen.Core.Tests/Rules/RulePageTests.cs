using Tb4Gen.Core.Rules;
using Tb4Gen.Core.Tests.Binding;
using Xunit;

namespace Tb4Gen.Core.Tests.Rules;

public sealed class RulePageTests
{
    public static TheoryData<string> Codes => [.. RuleSet.All.Select(static r => r.Descriptor.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_rule_has_a_page_whose_title_is_that_of_the_finding(string code)
    {
        var descriptor = RuleSet.All.Single(r => r.Descriptor.Code == code).Descriptor;

        Assert.StartsWith($"# {code}: {descriptor.Title}\n\n", Page(code), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_wrong_example_gives_the_code_and_the_right_one_does_not(string code)
    {
        Assert.Contains(code, Checked.Codes(Example(code, "## Wrong")));
        Assert.DoesNotContain(code, Checked.Codes(Example(code, "## Right")));
    }

    private static string Example(string code, string heading)
    {
        var page = Page(code);
        var fence = page[page.IndexOf(heading, StringComparison.Ordinal)..].Split("```")[1];
        return fence[(fence.IndexOf('\n') + 1)..];
    }

    private static string Page(string code) =>
        Repository.Read($"src/Tb4Gen.Core/Diagnostics/Pages/{code}.md").ReplaceLineEndings("\n");
}
