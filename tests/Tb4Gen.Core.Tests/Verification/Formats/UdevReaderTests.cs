using Tb4Gen.Core.Verification.Formats;
using Xunit;

namespace Tb4Gen.Core.Tests.Verification.Formats;

public sealed class UdevReaderTests
{
    private const string Good = """
        # ports
        ACTION!="remove", SUBSYSTEM=="net", KERNEL=="en05|en06", \
          TAG+="systemd", ENV{SYSTEMD_WANTS}+="tb4-link@$kernel.service"
        SUBSYSTEM!="net", GOTO="end"
        IMPORT{builtin}=="path_id", ATTR{address}=="a\"b", NAME="x"
        LABEL="end"

        """;

    [Fact]
    public void Tokens_have_key_attribute_operator_and_value()
    {
        List<Problem> problems = [];
        var rules = UdevReader.Read(Good, problems).Rules;

        Assert.Empty(problems);
        Assert.Equal([2, 4, 5, 6], rules.Select(static r => r.Line));
        Assert.Equal(new UdevToken("ACTION", "", "!=", "remove"), rules[0].Tokens[0]);
        Assert.Equal("tb4-link@$kernel.service", rules[0].Find("ENV", "SYSTEMD_WANTS", "+=")?.Value);
    }

    [Theory]
    [InlineData("KERNEL==\"en05\" NAME=\"x\"", "1: behind KERNEL a comma is missing")]
    [InlineData("KERNEL==\"en05\",NAME=\"x\"", "1: behind the comma after KERNEL a blank is missing")]
    [InlineData("KERNEL==\"en05\",", "1: the rule ends in a comma")]
    [InlineData("KERNEL==\"en05", "1: KERNEL: the value's closing quote is missing")]
    [InlineData("KERNEL==en05", "1: KERNEL: the value is not in double quotes")]
    [InlineData("KERNEL=\"en05\"", "1: KERNEL does not take =")]
    [InlineData("KERNAL==\"en05\"", "1: there is no key KERNAL")]
    [InlineData("ENV==\"x\"", "1: there is no key ENV")]
    [InlineData("ENV{}==\"x\"", "1: the braces are empty or not closed")]
    [InlineData("TAG>\"x\"", "1: behind TAG an operator is missing")]
    [InlineData("tag+=\"x\"", "1: 'tag+=\"x\"' is no key; keys are upper case")]
    [InlineData("KERNEL==\"x\", GOTO=\"end\"", "1: no LABEL=\"end\" follows")]
    [InlineData("KERNEL==\"x\", \\", "1: the rule ends in a comma")]
    public void A_rule_that_udev_would_drop_is_a_problem(string rule, string problem)
    {
        Assert.Equal(problem, Reading.Problems(static (t, p) => UdevReader.Read(t, p), rule + "\n")[0]);
    }
}
