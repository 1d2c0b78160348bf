using System.Text;
using Tb4Gen.Packaging.Files;
using Tb4Gen.Packaging.Tools;
using Xunit;

namespace Tb4Gen.Packaging.Tests.Tools;

public sealed class ToolTests
{
    private static readonly Tool Shell = new("sh", "install a shell");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Input_goes_in_and_output_error_and_status_come_out()
    {
        // More than a pipe holds, both ways.
        var input = new byte[1_000_000];
        Array.Fill(input, (byte)'x');

        var result = Shell.Run(["-c", "cat; echo first >&2; echo second >&2; exit 3"], input, stop: Stop);

        Assert.Equal(input, result.Output);
        Assert.Equal(3, result.Code);
        Assert.Equal("second", result.Reason);
    }

    [Theory]
    [InlineData("warning: x\nfatal: dubious ownership\nTo add an exception:\n\tgit config", "fatal: dubious ownership")]
    [InlineData("one\ntwo\n", "two")]
    [InlineData("", "it ended with 128")]
    public void The_reason_is_the_line_that_names_the_trouble(string error, string expected) =>
        Assert.Equal(expected, new ToolResult(128, [], error).Reason);

    [Fact]
    public void A_variable_can_be_kept_from_a_program()
    {
        var result = new Tool("sh", "install a shell", "PATH").Run(["-c", "echo \"${PATH-none}\""], stop: Stop);

        Assert.NotEqual($"{Environment.GetEnvironmentVariable("PATH")}\n", Encoding.UTF8.GetString(result.Output));
    }

    [Fact]
    public void A_program_that_reads_nothing_does_not_fail_the_run()
    {
        var result = Shell.Run(["-c", "exec <&-; echo done"], new byte[1_000_000], stop: Stop);

        Assert.Equal("done\n", Encoding.UTF8.GetString(result.Output));
        Assert.Equal("it ended with 0", result.Reason);
    }

    [Fact]
    public void A_missing_program_is_named_with_the_way_out()
    {
        var error = Assert.Throws<EnvironmentException>(() => new Tool("tb4-no-such-tool", "install it").Run([], stop: Stop));

        Assert.Equal("tb4-no-such-tool is needed: it is not installed", error.Finding.Message);
        Assert.Equal("install it", error.Finding.Help);
    }

    [Fact]
    public void A_stopped_run_leaves_no_process_behind()
    {
        var mark = Path.GetTempFileName();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);

        stop.CancelAfter(TimeSpan.FromMilliseconds(200));

        Assert.ThrowsAny<OperationCanceledException>(
            () => Shell.Run(["-c", $"(sleep 2; rm -f {mark}) & wait"], stop: stop.Token));

        Thread.Sleep(2500);
        Assert.True(File.Exists(mark));
        File.Delete(mark);
    }
}
