using Tb4Gen.Cli.Tests.Files;
using Xunit;

namespace Tb4Gen.Cli.Tests.Images;

/// <summary>Whatever stops <c>tb4gen iso</c>, nothing is left that was not there, and no secret lies about.</summary>
public sealed class InterruptedIsoTests : IDisposable
{
    private const string Hash = "$6$saltsalt$0dSm56uMFNb9xdLGyPKH9alNum.QmiedRXV6yHXWj.B0dSm56uMFNb9xdLGyPKH9alNum.QmiedRXV6yHXWj.B";
    private const string Command = "tb4gen iso cluster.yaml --source pve.iso -o out --deb-version 1.0 --node n2";

    private readonly TemporaryFolder _folder = new();

    public InterruptedIsoTests()
    {
        Assert.SkipWhen(StandIn.Missing is not null, StandIn.Missing ?? "");
        using (var init = Tool.Start(_folder.Path, "init")) Tool.Finish(init);
        StandIn.Make(_folder);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void A_run_that_is_stopped_while_files_are_added_leaves_nothing(string signal)
    {
        // The first call looks at the source, the second one adds the files.
        _folder.Write("bin/xorriso", """
            #!/bin/sh
            case "$*" in *"-dev stdio:"*) ls out/.tb4gen.new/.work/files >listed; touch waiting; exec sleep 60 ;; esac
            exec /usr/bin/xorriso "$@"

            """);

        var (code, error) = Shell($$"""
            chmod +x bin/xorriso
            (trap - INT; PATH=$PWD/bin:$PATH exec env --default-signal=INT {{Command}}) &
            until [ -e waiting ]; do sleep 0.1; done
            kill -{{signal}} $!
            wait $!
            """);

        Assert.Equal((130, "tb4gen: interrupted; nothing was changed\n"), (code, error));
        Assert.NotEqual("", File.ReadAllText(_folder.PathOf("listed")));
        Assert.Equal([".tb4gen.lock"], Names());
    }

    [Fact]
    public void What_a_killed_run_has_left_goes_with_the_next_one()
    {
        _folder.Write("out/.tb4gen.new/.work/files/1", "a secret");

        Assert.Equal((0, ""), Shell(Command));
        Assert.Equal([".tb4gen.lock", "tb4gen-lab-n2.iso"], Names());
    }

    [Fact]
    public void Two_runs_at_once_write_one_after_the_other()
    {
        Assert.Equal((0, ""), Shell($"{Command} & first=$!; {Command}; second=$?; wait $first && exit $second"));
        Assert.Equal([".tb4gen.lock", "tb4gen-lab-n2.iso"], Names());
    }

    [Fact]
    public void Without_room_nothing_is_written()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "needs root, to mount a small file system");
        _folder.Write("small.sh", $"mkdir out && mount -t tmpfs -o size=4m tmpfs out && {Command}; code=$?; ls -A out >listed; exit $code");

        var (code, error) = Shell("unshare --mount bash small.sh");

        Assert.Equal(3, code);
        Assert.Matches("error TB9211: out needs [0-9]+ MiB of room and has 4 MiB", error);
        Assert.Equal(".tb4gen.lock\n", File.ReadAllText(_folder.PathOf("listed")));
    }

    [Theory]
    [InlineData("exit 5", "error TB9012: xorriso failed: it ended with 5")]
    [InlineData("echo 'xorriso : FAILURE : Cannot write to disk' >&2; exit 32", "error TB9012: xorriso failed: Cannot write to disk")]
    // As if all went well.
    [InlineData("exit 0", "error TB9212: tb4gen-lab-n2.iso is spoilt: /auto-installer-mode.toml is missing")]
    // It adds nothing but spoils the first bytes.
    [InlineData("printf x | dd of=out/.tb4gen.new/tb4gen-lab-n2.iso conv=notrunc 2>/dev/null; exec /usr/bin/xorriso \"$@\"",
        "error TB9212: tb4gen-lab-n2.iso is spoilt: its first 32 KiB are not those of the source")]
    public void A_failure_of_xorriso_is_found_and_leaves_nothing(string does, string message)
    {
        _folder.Write("bin/xorriso", $"#!/bin/bash\ncase \"$*\" in *'-dev stdio:'*) {does} ;; esac\nexec /usr/bin/xorriso \"$@\"\n");

        var (code, error) = Shell($"chmod +x bin/xorriso; PATH=$PWD/bin:$PATH {Command}");

        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Equal(3, code);
        Assert.Equal([".tb4gen.lock"], Names());
    }

    [Theory]
    [InlineData("cp \"$2\" \"$out\" && add", "", 0)]
    [InlineData("echo Error: invalid answer", "it did not say that the ISO is there, but: Error: invalid answer", 3)]
    [InlineData("echo Error: no >&2; exit 1", "Error: no", 3)]
    [InlineData("true", "it did not say that the ISO is there, but: it said nothing", 3)]
    public void The_assistants_word_counts_and_not_its_status(string does, string message, int expected)
    {
        _folder.Write("bin/proxmox-auto-install-assistant", $$"""
            #!/bin/bash
            [ "$1 $3 $4" = "prepare-iso --fetch-from iso" ] || { echo "Error: usage"; exit; }
            out=$6
            add() {
                # One call for each file, as the real one.
                cp "${10}" answer; printf 'mode = "iso"\npartition_label = "proxmox-ais"\n\n[http]\n' >mode; cp "${12}" hook
                uuid=$(xorriso -no_rc -indev "$2" -report_system_area cmd 2>/dev/null | sed -n "s/^-volume_date uuid '\(.*\)'/\1/p")
                for pair in mode:/auto-installer-mode.toml answer:/answer.toml hook:/proxmox-first-boot; do
                    xorriso -no_rc -boot_image any keep -volume_date uuid "$uuid" -dev "$out" -map "${pair%%:*}" "${pair#*:}" >/dev/null 2>&1
                done
                echo "Final ISO is available at \"$out\"."
            }
            {{does}}

            """.Replace("&& add", "&& add \"$@\"", StringComparison.Ordinal));

        var (code, error) = Shell($"chmod +x bin/*; PATH=$PWD/bin:$PATH {Command} --assistant");

        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Equal((expected, expected == 0 ? 2 : 1), (code, Names().Length));
    }

    private (int Code, string Error) Shell(string command)
    {
        using var shell = Tool.StartShell(
            _folder.Path, $"export TB4GEN_SECRET_ROOT_PASSWORD_HASH='{Hash}' PATH={AppContext.BaseDirectory}:$PATH\n{command}");
        return Tool.Finish(shell);
    }

    private string[] Names() =>
        [.. Directory.EnumerateFileSystemEntries(_folder.PathOf("out")).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];
}
