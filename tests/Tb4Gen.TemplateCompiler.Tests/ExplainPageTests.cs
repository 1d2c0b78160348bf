using System.Reflection;
using Microsoft.CodeAnalysis;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.TemplateCompiler.Diagnostics;

namespace Tb4Gen.TemplateCompiler.Tests;

public sealed class ExplainPageTests
{
    private static readonly List<Microsoft.CodeAnalysis.DiagnosticDescriptor> Descriptors =
    [
        .. typeof(TemplateErrors).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(f => (Microsoft.CodeAnalysis.DiagnosticDescriptor)f.GetValue(null)!),
    ];

    public static TheoryData<string> Codes => [.. Descriptors.Select(d => d.Id).Distinct()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_error_has_a_page_with_its_title(string code)
    {
        var title = Assert.Single(Descriptors.Where(d => d.Id == code).Select(d => d.Title.ToString()).Distinct());

        Assert.Equal(title, ExplainPage.Find(code)?.Title);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_wrong_example_gives_the_error_and_the_right_one_gives_none(string code)
    {
        var page = ExplainPage.Find(code)!.Markdown;
        var right = page.IndexOf("## Right", StringComparison.Ordinal);

        Assert.Equal([code], Compile(page[..right]).Distinct());
        Assert.Empty(Compile(page[right..]));
    }

    /// <summary>
    /// A fence is a template; its path stands behind the language, and is that of a script where none does.
    /// </summary>
    private static IEnumerable<string> Compile(string section)
    {
        var fences = section.Split("\n```");
        var run = new TemplateRun { ExtraSource = Model(fences) };
        for (var i = 1; i < fences.Length; i += 2)
        {
            var end = fences[i].IndexOf('\n', StringComparison.Ordinal);
            var (info, body) = (fences[i][..end], fences[i][(end + 1)..]);
            var path = info[Math.Min("scriban".Length, info.Length)..].Trim();
            if (info.StartsWith("scriban", StringComparison.Ordinal)) run.With((path.Length == 0 ? "node/page.sh" : path) + ".sbn", body);
        }

        return run.Diagnostics().Select(d => d.Id);
    }

    private static string Model(string[] fences) =>
        fences.FirstOrDefault(f => f.StartsWith("csharp\n", StringComparison.Ordinal)) is { } fence
            ? "using Tb4Gen.Core.Rendering; namespace TestModels;" + fence["csharp".Length..]
            : "";
}
