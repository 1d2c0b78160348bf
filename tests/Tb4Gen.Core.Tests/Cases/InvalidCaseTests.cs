using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Tests.Shared;
using Xunit;

namespace Tb4Gen.Core.Tests.Cases;

/// <summary>tests/cases/invalid/CODE-name: cluster.yaml and the findings that people see.</summary>
public sealed class InvalidCaseTests
{
    public static TheoryData<string> Names => [.. CaseFolder.NamesOf("invalid")];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_faulty_cluster_gives_these_findings(string name)
    {
        var folder = $"tests/cases/invalid/{name}";
        var findings = CaseFolder.Compile(folder).Findings;

        Assert.Contains(name[..name.IndexOf('-')], findings.Select(static d => d.Code));
        var text = string.Join('\n', findings.Select(static d => DiagnosticText.Render(d)));
        Snapshot.Match($"{folder}/findings.verified.txt", text);
    }
}
