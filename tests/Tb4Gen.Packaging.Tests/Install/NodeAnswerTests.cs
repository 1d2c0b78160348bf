using System.Text;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Install;
using Xunit;

namespace Tb4Gen.Packaging.Tests.Install;

public sealed class NodeAnswerTests
{
    private static readonly (string, string) Password = ("TB4GEN_SECRET_ROOT_PASSWORD_HASH", Secrets.Hash);

    private readonly List<Diagnostic> _findings = [];

    [Fact]
    public void The_hash_stands_in_its_place_and_nothing_says_that_it_is_missing()
    {
        var answer = Write(ExampleCluster.Of(), AnswerAdditions.None, Password);

        Assert.Contains($"\nroot-password-hashed = \"{Secrets.Hash}\"\n", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("{ secret", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("#", answer, StringComparison.Ordinal);
        Assert.StartsWith("[global]\n", answer, StringComparison.Ordinal);
        Assert.EndsWith("disk-list = [\"sda\"]\n", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_else_is_as_it_was_reviewed()
    {
        var example = ExampleCluster.Of();
        var reviewed = example.Bundle.Files.Single(static f => f.Path == "nodes/n3/answer.toml");
        var lines = Encoding.UTF8.GetString(reviewed.Content.Span).Split('\n');

        var answer = Write(example, AnswerAdditions.None, Password);

        Assert.Equal(
            lines.Where(static l => !l.StartsWith('#') && !l.Contains("hashed", StringComparison.Ordinal)).Skip(1),
            answer?.Split('\n').Where(static l => !l.Contains("hashed", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_key_that_looks_like_a_reference_is_left_alone()
    {
        const string comment = "x = { secret = \\\"root-password-hash\\\" }";
        var example = ExampleCluster.Of(("    - ssh-ed25519", "    - \"ssh-ed25519"), ("admin@lab.example", comment + "\""));

        Assert.Contains(comment, Write(example, AnswerAdditions.None, Password), StringComparison.Ordinal);
    }

    [Fact]
    public void What_HTTP_adds_stands_at_the_end()
    {
        var additions = new AnswerAdditions
        {
            FirstBoot = new("https://deploy:8443/first-boot/n3", "AB"),
            Webhook = new("https://deploy:8443/done/n3", "AB", "to\"ken"),
        };

        Assert.EndsWith(
            """

            [first-boot]
            source = "from-url"
            ordering = "fully-up"
            url = "https://deploy:8443/first-boot/n3"
            cert-fingerprint = "AB"

            [post-installation-webhook]
            url = "https://deploy:8443/done/n3"
            cert-fingerprint = "AB"
            auth-token = "to\"ken"

            """.ReplaceLineEndings("\n"),
            Write(ExampleCluster.Of(), additions, Password), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9.0", false)]
    [InlineData("9.1", false)]
    [InlineData("9.2", true)]
    public void An_older_ISO_gets_no_token_that_it_would_refuse(string release, bool isKnown)
    {
        var example = ExampleCluster.Of(("  country: us", $"  country: us\n  iso-release: \"{release}\""));
        var additions = new AnswerAdditions { Webhook = new("https://deploy", CertFingerprint: null, "token") };

        Assert.Equal(isKnown, NodeAnswer.KnowsWebhookToken(example.Install));
        Assert.Equal(isKnown, Write(example, additions, Password)?.Contains("auth-token", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("pve2c-0123456789", null)]
    [InlineData("pve128b-abcdef0123", null)]
    [InlineData("pbs2c-0123456789", "TB9210")]
    [InlineData("pvec-0123456789", "TB9210")]
    [InlineData("pve2x-0123456789", "TB9210")]
    [InlineData("pve2c-0123456789a", "TB9210")]
    [InlineData("pve2c-012345678G", "TB9210")]
    [InlineData("pve2c", "TB9210")]
    public void A_subscription_key_has_the_form_that_the_node_takes(string key, string? code)
    {
        var example = ExampleCluster.Of(("  country: us", "  country: us\n  subscription-key: { secret: key }"));

        var answer = Write(example, AnswerAdditions.None, Password, ("TB4GEN_SECRET_KEY", key));

        Assert.Equal(code, _findings.SingleOrDefault()?.Code);
        Assert.Equal(code is null, answer?.Contains($"subscription-key = \"{key}\"", StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public void Without_a_good_hash_there_is_no_answer()
    {
        Assert.Null(Write(ExampleCluster.Of(), AnswerAdditions.None));
        Assert.Null(Write(ExampleCluster.Of(), AnswerAdditions.None, ("TB4GEN_SECRET_ROOT_PASSWORD_HASH", "plain text")));
        Assert.Equal(["TB9200", "TB9203"], _findings.Select(static f => f.Code));
    }

    private string? Write(ExampleCluster example, AnswerAdditions additions, params (string, string)[] secrets) =>
        NodeAnswer.Write(
            example.Bundle, example.Node("n3"), example.Install, Secrets.Of(secrets), additions, _findings) is { } bytes
            ? Encoding.UTF8.GetString(bytes)
            : null;
}
