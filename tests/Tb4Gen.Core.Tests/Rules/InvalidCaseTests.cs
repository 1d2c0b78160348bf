using Tb4Gen.Core.Rules;
using Tb4Gen.Core.Tests.Binding;
using Xunit;

namespace Tb4Gen.Core.Tests.Rules;

public sealed class InvalidCaseTests
{
    public static TheoryData<string> Codes => [.. RuleSet.All.Select(static r => r.Descriptor.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_rule_has_a_case_folder_that_gives_its_code(string code)
    {
        var folder = Assert.Single(Directory.GetDirectories(Repository.PathOf("tests/cases/invalid"), $"{code}-*"));

        var text = File.ReadAllText(Path.Combine(folder, "cluster.yaml"));

        Assert.Contains(code, Checked.FindingsIn(text).Select(static d => d.Code));
    }
}
