using Tb4Gen.Cli.Files;
using Tb4Gen.Cli.Git;
using Tb4Gen.Cli.Packages;
using Tb4Gen.Cli.Tests.Git;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Deb;
using Xunit;

namespace Tb4Gen.Cli.Tests.Packages;

public sealed class ReleaseSourceTests : IDisposable
{
    private static readonly DateTimeOffset FirstDay = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly GitSample _sample = new();
    private readonly List<Diagnostic> _findings = [];

    public void Dispose() => _sample.Dispose();

    [Fact]
    public void The_version_is_the_time_and_the_hash_of_the_last_commit()
    {
        _sample.Write("a.yaml", "one");
        var hash = _sample.Commit(day: 1);

        var release = Of(Source("a.yaml"));

        Assert.Equal($"1.20260101.120000+g{hash[..12]}", release?.Package.Version.Text);
        Assert.Equal(FirstDay, release?.Package.Time);
        Assert.Equal([$"The plan of the cluster lab in commit {hash[..12]}."], release?.Package.Changes);
        Assert.Equal(hash, release?.Revision);
    }

    [Fact]
    public void What_goes_back_has_a_version_that_sorts_behind_that_of_the_last_commit()
    {
        _sample.Write("a.yaml", "one");
        var old = _sample.Commit(day: 1);
        _sample.Write("a.yaml", "two");
        var head = _sample.Commit(day: 2);
        var (sources, _) = RevisionFiles.Read([Path.Join(_sample.Path, "a.yaml")], "HEAD~1", Shell);

        var release = Of(Assert.Single(sources));

        Assert.Equal($"1.20260102.120000+g{head[..12]}+back.20260301000000.g{old[..12]}", release?.Package.Version.Text);
        Assert.Equal(FirstDay.AddDays(1), release?.Package.Time);
        Assert.Equal(old, release?.Revision);
    }

    [Fact]
    public void Changes_that_are_in_no_commit_are_refused()
    {
        _sample.Write("a.yaml", "one");
        _sample.Write("motd", "hello");
        _sample.Commit(day: 1);
        _sample.Write("motd", "good bye");
        var source = Source("a.yaml");
        source.Input.ReadFile("motd");

        Assert.Null(Of(source));
        Assert.Equal("motd is not as the last commit has it", Assert.Single(_findings).Message);
    }

    [Fact]
    public void A_file_outside_of_a_checkout_has_no_version()
    {
        using var folder = new TemporaryFolder();

        Assert.Null(Of(new ClusterSource("a.yaml", [], folder.Path, "a.yaml", static _ => null)));
        Assert.StartsWith(
            "there is no commit to take the version of a.yaml from: fatal: not a git repository",
            Assert.Single(_findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_has_no_version()
    {
        Assert.Null(Of(new ClusterSource("<stdin>", [], _sample.Path, name: null, static _ => null)));
        Assert.Equal(
            "there is no commit to take the version of <stdin> from: it is from standard input",
            Assert.Single(_findings).Message);
    }

    [Fact]
    public void A_version_that_is_given_does_not_let_the_commit_into_the_package()
    {
        _sample.Write("a.yaml", "one");
        var hash = _sample.Commit(day: 1);
        var committed = Of(Source("a.yaml"), "1.0");
        _sample.Write("a.yaml", "two");
        var changed = Of(Source("a.yaml"), "1.0");

        Assert.Equal(committed?.Package.Version, changed?.Package.Version);
        Assert.Equal(committed?.Package.Time, changed?.Package.Time);
        Assert.Equal(["The plan of the cluster lab."], committed?.Package.Changes);
        Assert.Equal(["The plan of the cluster lab."], changed?.Package.Changes);
        Assert.Equal(hash, committed?.Revision);
        Assert.Null(changed?.Revision);
    }

    [Fact]
    public void SOURCE_DATE_EPOCH_is_the_time_of_the_files_and_not_of_the_version()
    {
        _sample.Write("a.yaml", "one");
        _sample.Commit(day: 1);

        var release = Of(Source("a.yaml"), epoch: DateTimeOffset.UnixEpoch);

        Assert.Equal(DateTimeOffset.UnixEpoch, release?.Package.Time);
        Assert.StartsWith("1.20260101.120000+g", release?.Package.Version.Text, StringComparison.Ordinal);
    }

    private Shell Shell => new TestShell(_sample.Path).Shell;

    private ClusterSource Source(string name) => new(name, [], _sample.Path, name, static _ => null);

    private Release? Of(ClusterSource source, string? version = null, DateTimeOffset? epoch = null) =>
        new ReleaseSource(version is null ? null : DebVersion.Parse(version, out _), epoch, new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero))
            .Of(source, "lab", _findings);
}
