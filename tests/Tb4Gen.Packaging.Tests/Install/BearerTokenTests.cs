using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Install;
using Xunit;

namespace Tb4Gen.Packaging.Tests.Install;

public sealed class BearerTokenTests
{
    private readonly List<Diagnostic> _findings = [];

    [Theory]
    [InlineData("0123abcd")]
    [InlineData("name:secret,\"=\\~")]
    public void What_a_header_can_carry_is_a_token(string text)
    {
        Assert.Equal(text, Find(text)?.Reveal());
        Assert.Empty(_findings);
    }

    [Theory]
    [InlineData("two words")]
    [InlineData("schl\u00fcssel")]
    public void What_no_header_can_carry_is_refused(string text)
    {
        Assert.Null(Find(text));
        Assert.Equal(
            "the secret token cannot be used: a token has no blanks, and no characters but those of ASCII",
            Assert.Single(_findings).Message);
    }

    [Fact]
    public void Where_none_is_wanted_there_is_none() =>
        Assert.Null(BearerToken.Find(null, new SecretStore(static _ => "text", null, null), _findings));

    private Secret? Find(string text) =>
        BearerToken.Find(Secrets.Name("token"), new SecretStore(_ => text, null, null), _findings);
}
