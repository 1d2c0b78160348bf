using System.Text;
using Xunit;

namespace Tb4Gen.Cli.Tests.Images;

/// <summary><c>tb4gen iso</c> with a stand-in for Proxmox VE's ISO.</summary>
public sealed class IsoCommandTests : IDisposable
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const string Hash = "$6$saltsalt$0dSm56uMFNb9xdLGyPKH9alNum.QmiedRXV6yHXWj.B0dSm56uMFNb9xdLGyPKH9alNum.QmiedRXV6yHXWj.B";

    private readonly TemporaryFolder _folder = new();
    private string _output = "";
    private string _error = "";

    public IsoCommandTests()
    {
        Assert.SkipWhen(StandIn.Missing is not null, StandIn.Missing ?? "");
        _folder.Write("cluster.yaml", Example());
        _folder.Write("secrets/root-password-hash", Hash + "\n");
        File.SetUnixFileMode(_folder.PathOf("secrets/root-password-hash"), Private);
        StandIn.Make(_folder);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_node_gets_an_ISO_that_only_its_owner_reads()
    {
        Assert.Equal(0, Run("--source", "pve.iso", "-o", "out"));
        Assert.Equal("out/tb4gen-lab-n2.iso: for n2\nout/tb4gen-lab-n3.iso: for n3\nout/tb4gen-lab-n4.iso: for n4\n", _output);
        foreach (var node in (string[])["n2", "n3", "n4"])
        {
            var image = $"out/tb4gen-lab-{node}.iso";
            Assert.Equal(Private, File.GetUnixFileMode(_folder.PathOf(image)));
            Assert.Contains($"fqdn = \"{node}.lab.example\"", StandIn.Read(_folder, image, "/answer.toml"), StringComparison.Ordinal);
            Assert.StartsWith("mode = \"iso\"", StandIn.Read(_folder, image, "/auto-installer-mode.toml"), StringComparison.Ordinal);
            Assert.Contains($"\n#package {node} ", StandIn.Read(_folder, image, "/proxmox-first-boot"), StringComparison.Ordinal);
            Assert.Equal("a", StandIn.Read(_folder, image, "/proxmox/packages/a.deb"));
        }

        Assert.Equal([".tb4gen.lock", "tb4gen-lab-n2.iso", "tb4gen-lab-n3.iso", "tb4gen-lab-n4.iso"], Names("out"));
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        Assert.Equal(0, Run("--source", "pve.iso", "-o", "one", "--node", "n2"));
        // Of another name, at another time, read from the environment.
        File.Copy(_folder.PathOf("pve.iso"), _folder.PathOf("other.iso"));
        Directory.Delete(_folder.PathOf("secrets"), recursive: true);
        Thread.Sleep(1100);
        Assert.Equal(0, RunWith([("TB4GEN_SECRET_ROOT_PASSWORD_HASH", Hash)], "--source", "other.iso", "-o", "two", "--node", "n2"));

        Assert.True(Bytes("one/tb4gen-lab-n2.iso").AsSpan().SequenceEqual(Bytes("two/tb4gen-lab-n2.iso")));
    }

    [Fact]
    public void The_source_is_not_changed()
    {
        var before = Bytes("pve.iso");
        Assert.Equal(0, Run("--source", "pve.iso", "-o", "out"));
        Assert.True(before.AsSpan().SequenceEqual(Bytes("pve.iso")));
    }

    [Fact]
    public void The_installer_can_carry_the_package()
    {
        Assert.Equal(0, Run("--source", "pve.iso", "-o", "out", "--node", "n3", "--carrier", "installer"));

        const string image = "out/tb4gen-lab-n3.iso";
        Assert.StartsWith("!<arch>", StandIn.Read(_folder, image, "/proxmox/packages/tb4gen-lab-n3_1.0_all.deb"), StringComparison.Ordinal);
        Assert.Null(StandIn.Read(_folder, image, "/proxmox-first-boot"));
        Assert.DoesNotContain("first-boot", StandIn.Read(_folder, image, "/answer.toml"), StringComparison.Ordinal);
    }

    [Fact]
    public void One_ISO_for_all_asks_a_server()
    {
        var fingerprint = new string('a', 64);
        Assert.Equal(0, RunWith(
            [("TB4GEN_SECRET_TOKEN", "hidden-token")], "--source", "pve.iso", "-o", "out", "--fetch-from", "http",
            "--url", "https://deploy:8443/answer", "--cert-fingerprint", fingerprint, "--answer-auth-token-secret", "token"));

        Assert.Equal(
            $"mode = \"http\"\npartition_label = \"proxmox-ais\"\n\n[http]\nurl = \"https://deploy:8443/answer\"\ncert_fingerprint = \"{fingerprint}\"\ntoken = \"hidden-token\"\n",
            StandIn.Read(_folder, "out/tb4gen-http.iso", "/auto-installer-mode.toml"));
        Assert.Null(StandIn.Read(_folder, "out/tb4gen-http.iso", "/answer.toml"));
    }

    [Fact]
    public void In_partition_mode_there_is_a_stick_for_each_node()
    {
        Assert.SkipWhen(StandIn.MissingFat is not null, StandIn.MissingFat ?? "");
        Assert.Equal(0, Run("--source", "pve.iso", "-o", "one", "--fetch-from", "partition"));
        Thread.Sleep(2100);
        Assert.Equal(0, Run("-o", "two", "--fetch-from", "partition"));

        Assert.Equal(["tb4gen-lab-n2.img", "tb4gen-lab-n3.img", "tb4gen-lab-n4.img"], Names("two").Skip(1));
        Assert.True(Bytes("one/tb4gen-lab-n2.img").AsSpan().SequenceEqual(Bytes("two/tb4gen-lab-n2.img")));
        Assert.Equal("PROXMOX-AIS", Encoding.ASCII.GetString(Bytes("two/tb4gen-lab-n2.img"), 43, 11));
        var hook = StandIn.Read(_folder, "one/tb4gen-lab-partition.iso", "/proxmox-first-boot");
        Assert.All((string[])["n2", "n3", "n4"], n => Assert.Contains($"\n#package {n} ", hook, StringComparison.Ordinal));
    }

    [Fact]
    public void Data_for_cloud_init_lie_on_a_volume_of_their_own()
    {
        Assert.Equal(0, Run("--seed", "-o", "out", "--node", "n2", "--carrier", "first-boot"));

        const string image = "out/tb4gen-lab-n2-seed.iso";
        Assert.StartsWith("#cloud-config\n", StandIn.Read(_folder, image, "/user-data"), StringComparison.Ordinal);
        Assert.Contains("local-hostname: \"n2\"", StandIn.Read(_folder, image, "/meta-data"), StringComparison.Ordinal);
        Assert.Contains("version: 1", StandIn.Read(_folder, image, "/network-config"), StringComparison.Ordinal);
        Assert.Equal("CIDATA", Encoding.ASCII.GetString(Bytes(image), (16 * 2048) + 40, 32).TrimEnd());
    }

    [Theory]
    [InlineData("PRODUCT='pbs'\nPRODUCTLONG='Proxmox Backup Server'\nRELEASE='9.2'\n", true, "it installs Proxmox Backup Server")]
    [InlineData("", true, "/.disk/info does not say what it installs")]
    [InlineData("PRODUCT='pve'\nRELEASE='8.1'\n", false, "it has no file /auto-installer-capable, so its installer cannot do without a person")]
    public void Another_ISO_is_refused(string info, bool hasMarker, string problem)
    {
        StandIn.Make(_folder, "other", info, hasMarker);

        Assert.Equal(1, Run("--source", "other.iso", "-o", "out"));
        Assert.Contains($"error TB9207: other.iso cannot be the source: {problem}\n", _error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.PathOf("out")));
    }

    [Theory]
    [InlineData("auto-installer-mode.toml", true)]
    [InlineData("answer.toml", true)]
    [InlineData("proxmox-first-boot", true)]
    [InlineData("proxmox/packages/tb4gen-lab-n3_1.0_all.deb", true)]
    [InlineData("proxmox/packages/tb4.deb", false)]
    public void An_ISO_that_is_baked_already_is_refused(string file, bool isBaked)
    {
        StandIn.Make(_folder, more: file);

        Assert.Equal(isBaked ? 1 : 0, Run("--source", "pve.iso", "-o", "out", "--node", "n2"));
        Assert.Equal(
            isBaked,
            _error.Contains($"error TB9207: pve.iso cannot be the source: it is baked already: it has /{file}\n", StringComparison.Ordinal));
    }

    [Fact]
    public void What_it_writes_itself_is_refused_as_its_source()
    {
        Assert.Equal(0, Run("--source", "pve.iso", "-o", "out", "--node", "n2"));

        Assert.Equal(1, RunWith([], "--source", "out/tb4gen-lab-n2.iso", "-o", "out", "--fetch-from", "http", "--url", "https://deploy:8443/answer"));
        Assert.Contains(
            "it is baked already: it has /answer.toml and /auto-installer-mode.toml and /proxmox-first-boot\n", _error,
            StringComparison.Ordinal);
        Assert.Equal([".tb4gen.lock", "tb4gen-lab-n2.iso"], Names("out"));
    }

    [Fact]
    public void The_source_is_not_overwritten()
    {
        Directory.CreateDirectory(_folder.PathOf("out"));
        File.Move(_folder.PathOf("pve.iso"), _folder.PathOf("out/tb4gen-lab-n2.iso"));
        File.CreateSymbolicLink(_folder.PathOf("to-out"), "out");
        var before = Bytes("out/tb4gen-lab-n2.iso");

        Assert.Equal(1, Run("--source", "out/tb4gen-lab-n2.iso", "-o", "to-out", "--node", "n2"));
        Assert.Contains(
            "error TB9207: out/tb4gen-lab-n2.iso cannot be the source: an image of this run would replace it\n", _error,
            StringComparison.Ordinal);
        Assert.True(before.AsSpan().SequenceEqual(Bytes("out/tb4gen-lab-n2.iso")));
        Assert.Equal(0, Run("--source", "out/tb4gen-lab-n2.iso", "-o", "to-out", "--node", "n3"));
    }

    [Theory]
    [InlineData("9.1", 1)]
    [InlineData("9.10", 0)]
    [InlineData("10.0", 0)]
    public void The_token_wants_an_installer_that_knows_it(string release, int code)
    {
        StandIn.Make(_folder, "pve", $"PRODUCT='pve'\nRELEASE='{release}'\n");

        Assert.Equal(code, RunWith(
            [("TB4GEN_SECRET_TOKEN", "hidden-token")], "--source", "pve.iso", "-o", "out", "--fetch-from", "http",
            "--url", "https://deploy:8443/answer", "--answer-auth-token-secret", "token"));
        Assert.Equal(code == 1, _error.Contains("TB7", StringComparison.Ordinal));
    }

    [Fact]
    public void A_token_that_no_header_can_carry_is_refused()
    {
        Assert.Equal(1, RunWith(
            [("TB4GEN_SECRET_TOKEN", "two words")], "--source", "pve.iso", "-o", "out", "--fetch-from", "http",
            "--url", "https://deploy:8443/answer", "--answer-auth-token-secret", "token"));
        Assert.Contains("error TB9202: the secret token cannot be used: a token has no blanks", _error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.PathOf("out")));
    }

    [Theory]
    [InlineData("9.1", 1, "error TB9208: pve.iso is of release 9.1, and the answers of lab are written for 9.2")]
    [InlineData("9.10", 0, "warning TB9209: pve.iso is of release 9.10, and the answers of lab are written for 9.2")]
    public void The_release_of_the_source_is_compared(string release, int code, string message)
    {
        StandIn.Make(_folder, "pve", $"PRODUCT='pve'\nRELEASE='{release}'\n");

        Assert.Equal(code, Run("--source", "pve.iso", "-o", "out"));
        Assert.Contains(message, _error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_ISO_is_refused()
    {
        _folder.Write("text.iso", new string('x', 100_000));

        Assert.Equal(1, Run("--source", "text.iso", "-o", "out"));
        Assert.Contains("error TB9207: text.iso cannot be the source: it is no ISO image", _error, StringComparison.Ordinal);
        Assert.Equal(3, Run("--source", "none.iso", "-o", "out"));
        Assert.Contains("error TB9002: none.iso cannot be read: no such file or folder", _error, StringComparison.Ordinal);
        Assert.Equal(3, Run("--source", "secrets", "-o", "out"));
        Assert.Contains("error TB9002: secrets cannot be read: it is a folder", _error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("generated/iso", "generated holds what is committed for review")]
    [InlineData("bundle/nodes/iso", "bundle holds what is committed for review")]
    [InlineData("to-bundle", "bundle holds what is committed for review")]
    [InlineData("to-bundle/iso", "bundle holds what is committed for review")]
    public void Nothing_is_written_into_a_bundle(string output, string why)
    {
        _folder.Write("bundle/manifest.json", "{}");
        Directory.CreateDirectory(_folder.PathOf("bundle/nodes"));
        File.CreateSymbolicLink(_folder.PathOf("to-bundle"), "bundle/nodes/new");

        Assert.Equal(1, Run("--source", "pve.iso", "-o", output));
        Assert.Contains($"error TB9213: {output} would get secrets, and {why}", _error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.PathOf(output)));
    }

    [Fact]
    public void Nothing_is_written_over_a_file_that_git_keeps()
    {
        _folder.Write("out/tb4gen-lab-n2.iso", "kept");
        _folder.Write(".gitignore", "/ignored/\n");
        StandIn.Run(_folder, "git", ["init", "-q"]);
        StandIn.Run(_folder, "git", ["add", "out"]);

        Assert.Equal(1, Run("--source", "pve.iso", "-o", "out"));
        Assert.Contains("error TB9213: out/tb4gen-lab-n2.iso would get secrets, and git keeps that file", _error, StringComparison.Ordinal);
        Assert.Equal("kept", File.ReadAllText(_folder.PathOf("out/tb4gen-lab-n2.iso")));

        Assert.Equal(0, Run("--source", "pve.iso", "-o", "elsewhere", "--node", "n2"));
        Assert.Contains("warning TB9214: elsewhere/tb4gen-lab-n2.iso lies in a checkout, and git would add it", _error, StringComparison.Ordinal);
        Assert.Equal(0, Run("--source", "pve.iso", "-o", "ignored", "--node", "n2"));
        Assert.Equal("", _error);
    }

    [Fact]
    public void A_link_is_judged_by_where_it_leads()
    {
        StandIn.Run(_folder, "git", ["init", "-q", "checkout"]);
        _folder.Write("checkout/kept/tb4gen-lab-n2.iso", "kept");
        _folder.Write("checkout/.gitignore", "*.iso\n!/kept/\n");
        StandIn.Run(_folder, "git", ["-C", "checkout", "add", "-f", "kept"]);
        Directory.CreateDirectory(_folder.PathOf("outside"));
        File.CreateSymbolicLink(_folder.PathOf("in"), "checkout");
        File.CreateSymbolicLink(_folder.PathOf("checkout/out"), "../outside");

        Assert.Equal(1, Run("--source", "pve.iso", "-o", "in/kept", "--node", "n2"));
        Assert.Contains("error TB9213: in/kept/tb4gen-lab-n2.iso would get secrets, and git keeps that file", _error, StringComparison.Ordinal);
        Assert.Equal(0, Run("--source", "pve.iso", "-o", "in/iso", "--node", "n2"));
        Assert.Contains("warning TB9214: in/iso/.tb4gen.new/.work/answer lies in a checkout, and git would add it", _error, StringComparison.Ordinal);
        Assert.Equal(0, Run("--source", "pve.iso", "-o", "checkout/out", "--node", "n2"));
        Assert.Equal("", _error);
        Assert.Equal([".tb4gen.lock", "tb4gen-lab-n2.iso"], Names("outside"));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    public void No_output_has_a_secret(string format)
    {
        Assert.Equal(0, Run("--source", "pve.iso", "-o", "out", "--format", format));
        Assert.DoesNotContain("saltsalt", _output + _error, StringComparison.Ordinal);
        _folder.Write("secrets/root-password-hash", "$6$saltsalt$damaged");
        Assert.Equal(1, Run("--source", "pve.iso", "-o", "out", "--format", format));
        Assert.Contains("TB9203", _output + _error, StringComparison.Ordinal);
        Assert.DoesNotContain("saltsalt", _output + _error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cluster_without_an_installation_is_named()
    {
        _folder.Write("cluster.yaml", Example().Split("\ninstall:")[0]);

        Assert.Equal(1, Run("--source", "pve.iso", "-o", "out"));
        Assert.Contains("error TB9205: lab has no `install`", _error, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_are_for_programs_too()
    {
        Assert.Equal(0, Run("--source", "pve.iso", "-o", "out", "--node", "n2", "--format", "json"));
        Assert.Contains("\"file\": \"tb4gen-lab-n2.iso\",\n      \"node\": \"n2\",\n      \"secret\": true", _output, StringComparison.Ordinal);
    }

    private int Run(params string[] arguments) => RunWith([], arguments);

    private int RunWith((string Name, string Value)[] variables, params string[] arguments)
    {
        var shell = new TestShell(_folder.Path, variables.ToDictionary(static v => v.Name, static v => v.Value));
        string[] secrets = arguments.Contains("--seed") || !Directory.Exists(_folder.PathOf("secrets")) ? [] : ["--secrets", "secrets"];
        var needsVersion = !arguments.Contains("http");
        var code = CommandLine.Run(
            ["iso", "cluster.yaml", .. arguments, .. secrets, .. needsVersion ? (string[])["--deb-version", "1.0"] : []], shell.Shell);
        (_output, _error) = (shell.Out, shell.Error);
        return (int)code;
    }

    private byte[] Bytes(string path) => File.ReadAllBytes(_folder.PathOf(path));

    private string[] Names(string path) =>
        [.. Directory.EnumerateFileSystemEntries(_folder.PathOf(path)).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    private static string Example()
    {
        using var stream = typeof(CommandLine).Assembly.GetManifestResourceStream("cluster.yaml");
        using var reader = new StreamReader(stream ?? throw new InvalidOperationException("there is no example"));
        return reader.ReadToEnd();
    }
}
