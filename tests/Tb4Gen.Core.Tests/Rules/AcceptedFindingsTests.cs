using System.Collections.Immutable;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Rules;
using Tb4Gen.Core.Tests.Binding;
using Xunit;

namespace Tb4Gen.Core.Tests.Rules;

public sealed class AcceptedFindingsTests
{
    private const string Line = "mesh: { subnet: 10.100.0.0/24, topology: line }\n";

    [Fact]
    public void An_accepted_warning_is_not_reported()
    {
        Assert.Contains("TB3009", Codes(Line));
        Assert.DoesNotContain(
            "TB3009", Codes($"{Line}allow: [{{ code: TB3009, reason: the third cable is ordered }}]"));
    }

    [Fact]
    public void Other_findings_are_still_reported()
    {
        Assert.Contains("TB3010", Codes($"{Line}allow: [{{ code: TB3009, reason: the third cable is ordered }}]"));
    }

    [Fact]
    public void An_accepted_code_that_does_not_exist_is_an_error()
    {
        var finding = Only("TB2090", "allow: [{ code: TB3999, reason: a typing error }]");

        Assert.Equal((Severity.Error, "there is no finding TB3999"), (finding.Severity, finding.Message));
    }

    [Fact]
    public void An_error_that_breaks_a_node_cannot_be_accepted()
    {
        const string Overlap =
            "mesh: { subnet: 10.11.12.0/24, topology: ring }\nallow: [{ code: TB4007, reason: it works }]";

        Assert.Equal(
            "TB4007 cannot be accepted: the mesh overlaps the management subnet", Only("TB2091", Overlap).Message);
        Assert.Contains("TB4007", Codes(Overlap));
    }

    [Fact]
    public void An_accepted_finding_that_is_not_made_is_a_warning()
    {
        Assert.Equal(
            "TB3009 is accepted, but nothing is found",
            Only("TB2092", "allow: [{ code: TB3009, reason: the third cable is ordered }]").Message);
    }

    [Fact]
    public void After_an_error_nobody_knows_whether_an_accepted_finding_would_be_made()
    {
        Assert.DoesNotContain(
            "TB2092", Codes("proxmox-release: \"9.0\"\nallow: [{ code: TB3009, reason: the third cable is ordered }]"));
    }

    private static Diagnostic Only(string code, string fragment) => Assert.Single(Apply(fragment), d => d.Code == code);

    private static IEnumerable<string> Codes(string fragment) => Apply(fragment).Select(static d => d.Code);

    private static ImmutableArray<Diagnostic> Apply(string fragment) => AcceptedFindings.Apply(
        Clusters.Good(Checked.Over(fragment)).Allow, [.. Checked.Findings(fragment)], DiagnosticCatalog.Find);
}
