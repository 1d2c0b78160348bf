using Tb4Gen.Core.Rendering.Filters;
using Tb4Gen.TemplateCompiler.Binding;
using Tb4Gen.TemplateCompiler.Binding.Builtins;
using Tb4Gen.TemplateCompiler.Tests.Safety;
using Tb4Gen.Tests.Shared;

namespace Tb4Gen.TemplateCompiler.Tests;

/// <summary>The page for template authors lists what the compiler knows; other tests prove its examples.</summary>
public sealed class LanguagePageTests
{
    private const string Page = "templates/README.md";

    [Fact]
    public void The_page_lists_every_function_and_filter()
    {
        var groups = Functions.All.GroupBy(static f => FunctionNames.GroupOf(f.Name)).Select(Group);
        Match("builtins", string.Join('\n', [.. groups, FilterTable()]));
    }

    [Fact]
    public void The_page_says_which_type_goes_into_which_format_without_a_filter() =>
        Match("value types", SafetyTable.Markdown().TrimEnd());

    private static string Group(IGrouping<string, Function> group) => $"""
        ### {group.Key}

        | call | gives | example | prints |
        |---|---|---|---|
        {string.Join('\n', group.Select(Row))}

        """;

    private static string Row(Function function)
    {
        var parameters = function.Parameters.Select(static p => p.Default is null ? p.Name : $"[{p.Name}]");
        var call = $"{function.Name} {string.Join(' ', parameters)}";
        return $"| {Code(call)} | {function.Summary} | {Code(function.Example)} | {Code(function.Output)} |";
    }

    private static string FilterTable() => $"""
        ### Filters

        | filter | format | gives | example | prints |
        |---|---|---|---|---|
        {string.Join('\n', Filters.All.Select(Row))}
        """;

    private static string Row(Filter filter) =>
        $"| {Code(filter.Name)} | {filter.Format} | {filter.Summary} | {Code(filter.Example)} | {Code(filter.Output)} |";

    /// <summary>A cell of a table ends at a stroke also inside of a code span.</summary>
    private static string Code(string text) => MarkdownFilters.Code(text).Replace("|", @"\|", StringComparison.Ordinal);

    /// <summary>Compares a part of the page that stands between two marks.</summary>
    private static void Match(string name, string text)
    {
        var page = File.ReadAllText(Snapshot.PathOf(Page));
        var begin = page.IndexOf($"<!-- {name}: written by the tests -->\n", StringComparison.Ordinal);
        var start = page.IndexOf('\n', begin) + 1;
        var end = page.IndexOf($"<!-- {name}: end -->", start, StringComparison.Ordinal);
        Snapshot.Match(Page, $"{page[..start]}\n{text}\n\n{page[end..]}");
    }
}
