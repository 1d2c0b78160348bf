using System.Reflection;
using Tb4Gen.Core.Diagnostics;
using Xunit;

namespace Tb4Gen.Core.Tests.Diagnostics;

public sealed class DiagnosticCatalogTests
{
    /// <summary>Codes that only the build of templates gives; it has its own list of them.</summary>
    private const string TemplatePrefix = "TB81";

    public static TheoryData<string> Codes => [.. DiagnosticCatalog.All.Select(static d => d.Code)];

    [Fact]
    public void Every_descriptor_is_in_the_catalog()
    {
        var declared = typeof(DiagnosticDescriptor).Assembly.GetTypes()
            .SelectMany(static t => t.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(static f => f.FieldType == typeof(DiagnosticDescriptor))
            .Select(static f => ((DiagnosticDescriptor)f.GetValue(null)!).Code);

        Assert.Equal(declared.Order(StringComparer.Ordinal), DiagnosticCatalog.All.Select(static d => d.Code));
    }

    [Fact]
    public void No_code_is_used_twice()
    {
        var codes = DiagnosticCatalog.All.Select(static d => d.Code).ToList();

        Assert.Equal(codes.Distinct(), codes);
    }

    [Fact]
    public void Every_page_is_that_of_a_code()
    {
        var stray = ExplainPage.Codes
            .Where(static c => !c.StartsWith(TemplatePrefix, StringComparison.Ordinal))
            .Where(static c => DiagnosticCatalog.Find(c) is null);

        Assert.Empty(stray);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_a_page_under_its_title(string code)
    {
        var page = ExplainPage.Find(code);

        Assert.NotNull(page);
        Assert.Equal(DiagnosticCatalog.Find(code)?.Title, page.Title);
        Assert.StartsWith($"# {code}: {page.Title}\n\n", page.Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_title_and_a_message_are_sentences_without_a_full_stop(string code)
    {
        var descriptor = DiagnosticCatalog.Find(code)!;

        Assert.Matches("^[^\n]*[^.\n]$", descriptor.Title);
        Assert.Matches("^[^\n]*[^.\n]$", descriptor.Message);
    }

    [Fact]
    public void A_code_that_does_not_exist_has_no_page()
    {
        Assert.Null(ExplainPage.Find("TB0000"));
        Assert.Null(ExplainPage.Find("cluster"));
    }
}
