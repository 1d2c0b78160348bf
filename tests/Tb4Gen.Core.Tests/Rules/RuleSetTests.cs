using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Rules;
using Tb4Gen.Core.Tests.Binding;
using Xunit;

namespace Tb4Gen.Core.Tests.Rules;

public sealed class RuleSetTests
{
    [Fact]
    public void The_example_has_no_findings()
    {
        Assert.Empty(Checked.FindingsIn(Clusters.Example).Select(static d => $"{d.Location} {d.Code} {d.Message}"));
    }

    [Fact]
    public void The_base_of_the_explain_pages_has_no_findings()
    {
        Assert.Empty(Checked.Findings("").Select(static d => $"{d.Location} {d.Code} {d.Message}"));
    }

    [Fact]
    public void Each_rule_has_a_code_of_its_own()
    {
        var codes = RuleSet.All.Select(static r => r.Descriptor.Code).ToList();

        Assert.Equal(codes.Distinct(), codes);
    }

    [Fact]
    public void Every_finding_of_a_rule_can_be_explained()
    {
        var unknown = RuleSet.All.Select(static r => r.Descriptor)
            .Where(static d => DiagnosticCatalog.Find(d.Code) != d || ExplainPage.Find(d.Code) is null);

        Assert.Empty(unknown);
    }

    [Fact]
    public void Every_rule_class_is_in_the_set()
    {
        var classes = typeof(IRule).Assembly.GetTypes().Where(static t => t.IsClass && !t.IsAbstract && t.IsAssignableTo(typeof(IRule)));

        Assert.Equal(
            classes.Select(static t => t.Name).Order(StringComparer.Ordinal),
            RuleSet.All.Select(static r => r.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_smallest_file_that_binds_is_checked_without_an_exception()
    {
        Assert.Contains("TB3017", Checked.FindingsIn(Clusters.Minimal).Select(static d => d.Code));
    }
}
