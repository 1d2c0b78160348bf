using Tb4Gen.TemplateCompiler.Binding;
using Tb4Gen.TemplateCompiler.Binding.Builtins;

namespace Tb4Gen.TemplateCompiler.Tests;

/// <summary>The table of builtins is what the language page shows: its examples must be true.</summary>
public sealed class BuiltinTableTests
{
    private static readonly TemplateTable Table = new(
        [.. Functions.All.Select(Template), .. Filters.All.Select(Template)]);

    public static TheoryData<string> Names => [.. Functions.All.Select(static f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_example_of_a_function_prints_its_output(string name)
    {
        var function = Functions.Find(name)!;
        Assert.Equal(function.Output, Table[Template(function)]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_function_is_called_in_its_example_and_described_in_a_sentence(string name)
    {
        var function = Functions.Find(name)!;
        Assert.Contains(name, function.Example, StringComparison.Ordinal);
        Assert.EndsWith(".", function.Summary, StringComparison.Ordinal);
    }

    public static TheoryData<string> FilterNames => [.. Filters.All.Select(static f => f.Name)];

    [Theory]
    [MemberData(nameof(FilterNames))]
    public void The_example_of_a_filter_prints_its_output(string name)
    {
        var filter = Filters.Find(name)!;
        Assert.Contains(name, filter.Example, StringComparison.Ordinal);
        Assert.EndsWith(".", filter.Summary, StringComparison.Ordinal);
        Assert.Equal(filter.Output, Table[Template(filter)]);
    }

    [Fact]
    public void Every_function_stands_in_the_table_once() =>
        Assert.Equal(Functions.All.Length, Functions.All.Select(static f => f.Name).Distinct().Count());

    [Fact]
    public void No_function_is_in_the_language_and_left_out() =>
        Assert.Empty(Functions.All.Where(static f => LeftOut.Instead(f.Name) is not null).Select(static f => f.Name));

    private static string Template(Filter filter) => $"{{{{ {filter.Example} | text.line }}}}";

    /// <summary>Text that may hold anything needs the filter of the file.</summary>
    private static string Template(Function function) =>
        function.Result is ResultKind.FreeText or ResultKind.Json
            ? $"{{{{ {function.Example} | text.line }}}}"
            : $"{{{{ {function.Example} }}}}";
}
