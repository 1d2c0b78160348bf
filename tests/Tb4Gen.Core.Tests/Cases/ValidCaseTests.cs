using Tb4Gen.Core.Diagnostics;
using Xunit;

namespace Tb4Gen.Core.Tests.Cases;

/// <summary>tests/cases/valid/name: cluster.yaml and below expected/ its whole bundle.</summary>
public sealed class ValidCaseTests
{
    public static TheoryData<string> Names => [.. CaseFolder.NamesOf("valid")];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_cluster_gives_this_bundle(string name)
    {
        var folder = $"tests/cases/valid/{name}";
        var compilation = CaseFolder.Compile(folder);

        var errors = compilation.Findings.Where(static d => d.Severity == Severity.Error);
        Assert.Empty(errors.Select(static d => DiagnosticText.Render(d)));
        ExpectedTree.Match($"{folder}/expected", compilation.ToBundle());
    }
}
