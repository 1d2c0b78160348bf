using Tb4Gen.Tests.Shared;
using Xunit;

namespace Tb4Gen.Cli.Tests.Files;

/// <summary>Files that belong to somebody else. Root may read all, so as root the program runs as nobody.</summary>
public sealed class MissingRightsTests
{
    [Theory]
    [InlineData("check secret.yaml", "error TB9002: secret.yaml cannot be read: permission denied")]
    [InlineData("check locked", "error TB9002: locked cannot be read: permission denied")]
    [InlineData("check locked/cluster.yaml", "error TB9002: locked/cluster.yaml cannot be read: permission denied")]
    [InlineData("generate cluster.yaml -o fixed", "error TB9008: fixed cannot be written: permission denied")]
    [InlineData("generate cluster.yaml -o fixed/new", "error TB9008: fixed/new cannot be written: permission denied")]
    [InlineData("init fixed", "error TB9008: fixed/cluster.yaml cannot be written: permission denied")]
    [InlineData("why locked/lab/nodes/n2/answer.toml:3", "error TB9002: locked/lab/nodes/n2/answer.toml cannot be read: permission denied")]
    [InlineData("schema -o fixed/schema.json", "error TB9008: fixed/schema.json cannot be written: permission denied")]
    [InlineData("diff cluster.yaml --against ./locked", "error TB9002: ./locked/manifest.json cannot be read: permission denied")]
    [InlineData("diff cluster.yaml --against closed", "error TB9002: closed/lab/manifest.json cannot be read: permission denied")]
    [InlineData("diff cluster.yaml --against bundles", "error TB9002: bundles/lab/nodes/n2 cannot be read: permission denied")]
    [InlineData("report cluster.yaml --against bundles", "error TB9002: bundles/lab/nodes/n2 cannot be read: permission denied")]
    public void A_right_that_is_missing_is_named_and_the_exit_code_is_3(string arguments, string message)
    {
        using var folder = new TemporaryFolder();
        File.Copy(Snapshot.PathOf("cluster.example.yaml"), folder.PathOf("cluster.yaml"));
        folder.Write("secret.yaml", "");
        folder.Write("locked/cluster.yaml", "");
        folder.Write("locked/lab/nodes/n2/answer.toml", "");
        folder.Write("closed/lab/manifest.json", "");
        folder.Write("bundles/lab/manifest.json", """{ "format": 1, "files": [{ "path": "nodes/n2/answer.toml" }] }""");
        folder.Write("bundles/lab/nodes/n2/answer.toml", "");
        Directory.CreateDirectory(folder.PathOf("fixed"));
        var program = Environment.IsPrivilegedProcess
            ? "setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/tmp tb4gen"
            : "tb4gen";
        var command = $"chmod 755 .; chmod 0 secret.yaml locked closed/lab/manifest.json bundles/lab/nodes; chmod 555 fixed; PATH={AppContext.BaseDirectory}:$PATH";

        using var shell = Tool.StartShell(folder.Path, $"{command}; {program} --version >&2 || exit 99; {program} {arguments}");
        var (code, error) = Tool.Finish(shell);

        Assert.SkipWhen(code == 99, "nobody may not run the program where the repository lies");
        Assert.Contains(message, error.Split('\n'));
        Assert.Equal(3, code);
    }
}
