using Tb4Gen.Core.Verification.Formats;
using Xunit;

namespace Tb4Gen.Core.Tests.Verification.Formats;

public sealed class InterfacesReaderTests
{
    [Fact]
    public void Attributes_belong_to_the_stanza_above_them()
    {
        List<Problem> problems = [];
        const string Text = "auto en05\niface en05 inet manual\n\tmtu 65520\n\niface en06\n\tmtu 9000\n";
        var stanzas = InterfacesReader.Read(Text, problems).Stanzas;

        Assert.Empty(problems);
        Assert.Equal(["auto", "iface", "iface"], stanzas.Select(static s => s.Keyword));
        Assert.Equal(("en05", "inet manual"), (stanzas[1].Name, stanzas[1].Method));
        Assert.Equal(new Entry(3, "en05", "mtu", "65520"), Assert.Single(stanzas[1].Attributes));
        Assert.Equal(("en06", ""), (stanzas[2].Name, stanzas[2].Method));
    }

    [Theory]
    [InlineData("mtu 65520\n", "1: mtu stands outside of an iface stanza")]
    [InlineData("auto en05\n\tmtu 65520\n", "2: mtu stands outside of an iface stanza")]
    [InlineData("iface en05 inet manual\n\tmtu 65520\n\tmtu 1500\n", "3: the mtu of en05 is already set in line 2")]
    [InlineData("iface a\n mtu 9000\niface a inet static\n mtu 1500\n", "4: the mtu of a is already set in line 2")]
    [InlineData("iface en05 inet manul\n", "1: 'inet manul' is no address family with a method")]
    [InlineData("iface\n", "1: behind iface a name is missing")]
    [InlineData("auto\n", "1: behind auto a name is missing")]
    [InlineData("iface en05\n\tmtu\n", "2: mtu has no value")]
    public void What_ifupdown_would_pass_over_is_a_problem(string text, string problem)
    {
        Assert.Equal([problem], Reading.Problems(static (t, p) => InterfacesReader.Read(t, p), text));
    }
}
