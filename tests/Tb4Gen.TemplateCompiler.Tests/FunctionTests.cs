namespace Tb4Gen.TemplateCompiler.Tests;

public sealed class FunctionTests
{
    private static readonly (string Template, string Output)[] All =
    [
        .. StringCases.All, .. ArrayCases.All, .. ObjectCases.All, .. MathCases.All, .. RegexCases.All, .. OwnCases.All,
    ];

    private static readonly TemplateTable Table = new(All.Select(c => c.Template));

    public static TheoryData<string, string> Cases => [.. All];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_function_gives_what_Scriban_gives(string template, string expected) =>
        Assert.Equal(expected, Table[template]);
}
