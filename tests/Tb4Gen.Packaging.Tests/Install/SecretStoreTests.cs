using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Files;
using Tb4Gen.Packaging.Install;
using Xunit;

namespace Tb4Gen.Packaging.Tests.Install;

public sealed class SecretStoreTests : IDisposable
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _folder = Directory.CreateTempSubdirectory("tb4gen-test-").FullName;
    private readonly List<Diagnostic> _findings = [];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("root-password-hash", "TB4GEN_SECRET_ROOT_PASSWORD_HASH")]
    [InlineData("a.b_c", "TB4GEN_SECRET_A_B_C")]
    public void A_secret_has_a_variable_of_its_name(string name, string variable) =>
        Assert.Equal(variable, SecretStore.VariableOf(Secrets.Name(name)));

    [Fact]
    public void The_environment_wins_over_the_folder()
    {
        Write("token", "of the folder\n", Private);
        var store = new SecretStore(v => v == "TB4GEN_SECRET_TOKEN" ? "of the environment" : null, _folder, "secrets");

        Assert.Equal("of the environment", store.Find(Secrets.Name("token"), _findings)?.Reveal());
        Assert.Empty(_findings);
    }

    [Theory]
    [InlineData("value", "value")]
    [InlineData("value\n", "value")]
    [InlineData("value\r\n", "value")]
    [InlineData("two words", "two words")]
    public void A_file_is_a_line(string content, string value)
    {
        Write("token", content, Private);

        Assert.Equal(value, Store().Find(Secrets.Name("token"), _findings)?.Reveal());
        Assert.Empty(_findings);
    }

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("\n", "it is empty")]
    [InlineData("one\ntwo\n", "it has several lines")]
    [InlineData("value\n\n", "it has several lines")]
    [InlineData("val\tue", "it has a control character")]
    [InlineData(" value", "a blank stands at its begin or end")]
    public void A_file_that_is_no_line_is_refused(string content, string problem)
    {
        Write("token", content, Private);

        Assert.Null(Store().Find(Secrets.Name("token"), _findings));
        Assert.Equal($"the secret token cannot be used: {problem}", Assert.Single(_findings).Message);
    }

    [Fact]
    public void A_file_of_any_length_is_refused_once_it_is_longer_than_a_secret()
    {
        Write("token", new string('x', 1_000_000), Private);

        Assert.Null(Store().Find(Secrets.Name("token"), _findings));
        Assert.Equal("TB9202", Assert.Single(_findings).Code);
    }

    [Fact]
    public void A_folder_in_place_of_a_file_is_called_one()
    {
        Directory.CreateDirectory(Path.Join(_folder, "token"), Private | UnixFileMode.UserExecute);

        var error = Assert.Throws<EnvironmentException>(() => Store().Find(Secrets.Name("token"), _findings));
        Assert.Equal("secrets/token cannot be read: it is a folder", error.Finding.Message);
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_refused()
    {
        File.WriteAllBytes(Path.Join(_folder, "token"), [0x61, 0xFF]);
        File.SetUnixFileMode(Path.Join(_folder, "token"), Private);

        Assert.Null(Store().Find(Secrets.Name("token"), _findings));
        Assert.Equal("the secret token cannot be used: secrets/token is not UTF-8", Assert.Single(_findings).Message);
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_file_that_others_may_read_or_write_is_refused(UnixFileMode more)
    {
        Write("token", "value", Private | more);

        Assert.Null(Store().Find(Secrets.Name("token"), _findings));
        var finding = Assert.Single(_findings);
        Assert.Equal(("TB9201", "chmod 600 secrets/token"), (finding.Code, finding.Help));
    }

    [Fact]
    public void A_link_is_judged_by_the_file_behind_it()
    {
        Write("open", "value", Private | UnixFileMode.OtherRead);
        File.CreateSymbolicLink(Path.Join(_folder, "token"), Path.Join(_folder, "open"));

        Assert.Null(Store().Find(Secrets.Name("token"), _findings));
        Assert.Equal("TB9201", Assert.Single(_findings).Code);
    }

    [Fact]
    public void What_is_missing_is_named_with_both_ways_to_give_it()
    {
        Assert.Null(Store().Find(Secrets.Name("my-token"), _findings));
        Assert.Equal(
            "set the variable TB4GEN_SECRET_MY_TOKEN, or write the file secrets/my-token, with mode 0600",
            Assert.Single(_findings).Help);
    }

    [Fact]
    public void A_folder_in_the_place_of_the_file_is_no_reason_to_go_on()
    {
        Directory.CreateDirectory(Path.Join(_folder, "token"));

        var error = Assert.Throws<EnvironmentException>(() => Store().Find(Secrets.Name("token"), _findings));
        Assert.Equal("TB9002", error.Finding.Code);
    }

    [Fact]
    public void A_secret_does_not_print_itself()
    {
        var secret = Secrets.Of(("TB4GEN_SECRET_TOKEN", "hidden")).Find(Secrets.Name("token"), _findings);

        Assert.Equal("secret token", $"{secret}");
        Assert.Equal("https://x", $"{new WebhookTarget("https://x", CertFingerprint: null, "hidden")}");
    }

    private SecretStore Store() => new(static _ => null, _folder, "secrets");

    private void Write(string name, string content, UnixFileMode mode)
    {
        var path = Path.Join(_folder, name);
        File.WriteAllText(path, content);
        File.SetUnixFileMode(path, mode);
    }
}
