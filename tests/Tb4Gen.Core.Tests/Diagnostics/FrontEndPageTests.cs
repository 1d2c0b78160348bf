using System.Reflection;
using System.Text;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Tests.Binding;
using Xunit;

namespace Tb4Gen.Core.Tests.Diagnostics;

public sealed class FrontEndPageTests
{
    /// <summary>Faults that no text can show: an encoding, and a size.</summary>
    private static readonly string[] WithoutYaml = ["TB1002", "TB1004"];

    public static TheoryData<string> Codes => [.. Descriptors.Select(static d => d.Code)];

    private static IEnumerable<DiagnosticDescriptor> Descriptors =>
        DescriptorsOf(typeof(SyntaxDiagnostics)).Concat(DescriptorsOf(typeof(BindingDiagnostics)));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_a_page_whose_title_is_that_of_the_finding(string code)
    {
        var descriptor = Descriptors.Single(d => d.Code == code);
        Assert.StartsWith($"# {code}: {descriptor.Title}\n\n", Page(code), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_wrong_example_gives_the_code_and_the_right_one_does_not(string code)
    {
        var page = Page(code);
        if (WithoutYaml.Contains(code))
        {
            Assert.DoesNotContain("```yaml", page, StringComparison.Ordinal);
            return;
        }

        Assert.Contains(code, CodesOf(page, "## Wrong"));
        Assert.DoesNotContain(code, CodesOf(page, "## Right"));
    }

    private static IEnumerable<string> CodesOf(string page, string heading)
    {
        var fence = page[page.IndexOf(heading, StringComparison.Ordinal)..].Split("```")[1];
        var head = fence.IndexOf('\n', StringComparison.Ordinal);
        var text = fence[(head + 1)..];
        var whole = fence[..head] == "yaml whole" ? text : OverExample(text);
        return Clusters.Bind(whole).Findings.Select(static d => d.Code);
    }

    /// <summary>The example with the top-level keys of a fragment in place of its own.</summary>
    private static string OverExample(string fragment)
    {
        var result = new StringBuilder();
        var keep = true;
        foreach (var line in Clusters.Example.Split('\n'))
        {
            if (line.Length > 0 && char.IsAsciiLetter(line[0]))
            {
                var key = line[..line.IndexOf(':', StringComparison.Ordinal)];
                keep = !$"\n{fragment}".Contains($"\n{key}:", StringComparison.Ordinal);
            }

            if (keep) result.Append(line).Append('\n');
        }

        return $"{result}{fragment}";
    }

    private static string Page(string code) =>
        Repository.Read($"src/Tb4Gen.Core/Diagnostics/Pages/{code}.md").ReplaceLineEndings("\n");

    private static IEnumerable<DiagnosticDescriptor> DescriptorsOf(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(static f => (DiagnosticDescriptor)f.GetValue(null)!);
}
