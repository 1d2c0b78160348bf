using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Install;
using Xunit;

namespace Tb4Gen.Packaging.Tests.Install;

public sealed class CryptHashTests
{
    private const string Digest43 = "0dSm56uMFNb9xdLGyPKH9alNum.QmiedRXV6yHXWj.B";

    // By crypt(5); the acceptance takes one of each method from mkpasswd.
    [Theory]
    [InlineData(Secrets.Hash)]
    [InlineData("$y$j9T$$" + Digest43)]
    [InlineData("$gy$j9T$ghA9KuvBMjeFIPkOHXVO3/$" + Digest43)]
    [InlineData("$7$CU..../....saltsaltsalt$" + Digest43)]
    [InlineData("$6$saltsalt$" + Digest43 + Digest43)]
    [InlineData("$6$rounds=5000$saltsalt$" + Digest43 + Digest43)]
    [InlineData("$5$saltsalt$" + Digest43)]
    [InlineData("$2b$05$" + Digest43 + "0123456789")]
    public void A_form_of_Debian_13_is_taken(string text) => Assert.Null(CryptHash.Problem(text));

    [Theory]
    [InlineData("secret123", "it does not begin with $ and the name of a method")]
    [InlineData("", "it does not begin with $ and the name of a method")]
    // What is left where a shell has replaced $y, $j9T and the rest.
    [InlineData("/.", "it does not begin with $ and the name of a method")]
    [InlineData("x$y$j9T$salt$" + Digest43, "it does not begin with $ and the name of a method")]
    [InlineData("$1$salt$0123456789012345678901", "its method can be attacked with little effort and is not taken")]
    [InlineData("$9$salt$" + Digest43, "its method is none of $y$, $gy$, $7$, $6$, $5$ and $2b$")]
    [InlineData("$2y$05$" + Digest43 + "0123456789", "its method is none of $y$, $gy$, $7$, $6$, $5$ and $2b$")]
    [InlineData("$y$j9T$salt$" + Digest43 + "x", Damaged)]
    [InlineData("$y$j9T$salt$0dSm", Damaged)]
    [InlineData("$y$j9T$sa lt$" + Digest43, Damaged)]
    [InlineData("$y$j9T$" + Digest43, Damaged)]
    [InlineData("$6$saltsaltsaltsalts$" + Digest43 + Digest43, Damaged)]
    [InlineData("$6$rounds=0$saltsalt$" + Digest43 + Digest43, Damaged)]
    [InlineData("$6$saltsalt$" + Digest43, Damaged)]
    [InlineData("$5$sa:lt$" + Digest43, Damaged)]
    [InlineData("$2b$5$" + Digest43 + "0123456789", Damaged)]
    [InlineData("$2b$05$" + Digest43 + "012345678:", Damaged)]
    public void All_else_is_refused(string text, string problem) => Assert.Equal(problem, CryptHash.Problem(text));

    [Fact]
    public void A_finding_has_no_character_of_the_secret()
    {
        List<Diagnostic> findings = [];
        var secret = new Secret(Secrets.Name("root"), "hunter2hunter2");

        Assert.False(CryptHash.Check(secret, findings));
        Assert.DoesNotContain("hunter2", DiagnosticText.Render(Assert.Single(findings)), StringComparison.Ordinal);
    }

    private const string Damaged = "it is cut off or has a character that cannot be there";
}
