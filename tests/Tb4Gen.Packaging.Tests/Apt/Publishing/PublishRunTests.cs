using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Apt.Publishing;
using Tb4Gen.Tests.Shared;
using Xunit;

namespace Tb4Gen.Packaging.Tests.Apt.Publishing;

public sealed class PublishRunTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void A_first_run_writes_all_that_clients_ask_for()
    {
        var result = _repository.Publish(_repository.Deb("x1", "1.0"), _repository.Deb("x1", "1.10"), _repository.Deb("x1", "1.9"));

        Assert.Equal(["x1 1.10", "x1 1.9", "x1 1.0"], _repository.Client.Update());
        Assert.Empty(result.Findings);
        Assert.Equal((3, 0), (result.Publication?.Added.Length, result.Publication?.Kept));
        Assert.Equal(
            [
                "dists/stable/InRelease", "dists/stable/Release", "dists/stable/Release.gpg",
                "dists/stable/main/binary-all/Packages", "dists/stable/main/binary-all/Packages.gz",
                "pool/main/x/x1/x1_1.0_all.deb", "pool/main/x/x1/x1_1.10_all.deb", "pool/main/x/x1/x1_1.9_all.deb",
                "tb4gen.asc", "tb4gen.sources",
            ],
            _repository.Files().Where(static f => !f.Contains("by-hash", StringComparison.Ordinal)));
        Assert.Equal(2, _repository.Files().Count(static f => f.Contains("by-hash/SHA256/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_file_and_folder_is_for_all_to_read()
    {
        _repository.Publish(_repository.Deb("x1", "1.0"));

        Assert.All(_repository.Files(), f => Assert.Equal("644", Mode(f)));
        Assert.Equal(["755", "755"], ((string[])["dists/stable/main", "pool/main/x"]).Select(Mode));

        string Mode(string path) => Convert.ToString((int)File.GetUnixFileMode(_repository.PathOf(path)), 8);
    }

    [Fact]
    public void The_index_has_the_date_of_its_release_file_for_clients_that_ask_for_newer_ones()
    {
        _repository.Publish(_repository.Deb("x1", "1.0"));

        Assert.All(
            ((string[])["dists/stable/InRelease", "dists/stable/main/binary-all/Packages.gz"]),
            f => Assert.Equal(_repository.Now.UtcDateTime, File.GetLastWriteTimeUtc(_repository.PathOf(f))));
    }

    [Fact]
    public void Earlier_versions_stay_and_the_same_package_again_is_nothing_new()
    {
        var first = _repository.Deb("x1", "1.0");
        _repository.Publish(first);
        var second = _repository.Publish(first, _repository.Deb("x1", "1.1"), _repository.Deb("x2", "1.0"));

        Assert.Equal(["x1 1.1", "x1 1.0", "x2 1.0"], _repository.Client.Update());
        Assert.Equal((2, 1), (second.Publication?.Added.Length, second.Publication?.Kept));
    }

    [Fact]
    public void Release_and_index_follow_from_packages_and_date()
    {
        using var other = new TestRepository();
        foreach (var repository in new[] { _repository, other })
        {
            PackageInput[] debs = [repository.Deb("x1", "1.0"), repository.Deb("x2", "1.0")];
            repository.Publish(repository.Options with { Url = "https://x" }, repository == other ? [debs[1], debs[0]] : debs);
        }

        Assert.Equal(_repository.Files(), other.Files());
        Assert.All(_repository.Files(), f =>
            Assert.Equal(File.ReadAllBytes(_repository.PathOf(f)), File.ReadAllBytes(other.PathOf(f))));
    }

    [Fact]
    public void Nothing_is_written_while_the_index_is_valid_for_more_than_half_of_its_time()
    {
        var deb = _repository.Deb("x1", "1.0");
        _repository.Publish(deb);
        var before = _repository.Client.Release();
        _repository.Now += TimeSpan.FromDays(43);

        Assert.True(_repository.Publish(deb).Publication?.IsUnchanged);
        Assert.Equal(before, _repository.Client.Release());
        Assert.False(_repository.Publish().Publication?.IsUnchanged);
        Assert.NotEqual(before, _repository.Client.Release());
        Assert.Equal(["x1 1.0"], _repository.Client.Update());
    }

    [Theory]
    [InlineData("dists/stable/Release")]
    [InlineData("dists/stable/main/binary-all/Packages.gz")]
    [InlineData("tb4gen.asc")]
    [InlineData("tb4gen.sources")]
    public void A_file_that_somebody_removed_is_written_again(string path)
    {
        _repository.Publish(_repository.Deb("x1", "1.0"));
        File.Delete(_repository.PathOf(path));

        Assert.False(_repository.Publish().Publication?.IsUnchanged);
        Assert.True(File.Exists(_repository.PathOf(path)));
    }

    [Fact]
    public void The_newest_versions_are_kept()
    {
        _repository.Publish(_repository.Deb("x1", "1.9"), _repository.Deb("x1", "1.10"), _repository.Deb("x2", "1.0"));
        var result = _repository.Publish(
            _repository.Options with { Now = _repository.Now.AddDays(1), Keep = 2 },
            _repository.Deb("x1", "1.11"), _repository.Deb("x1", "1.8"), _repository.Deb("x2", "1.0~rc1"));

        Assert.Equal(["x1 1.11", "x1 1.10", "x2 1.0", "x2 1.0~rc1"], _repository.Client.Update());
        Assert.Equal(["1.9"], result.Publication?.Dropped.Select(static e => e.Version.Text));
        Assert.Equal(1, result.Publication?.TooOld);
    }

    [Fact]
    public void An_entry_whose_file_is_gone_is_dropped_with_a_warning_and_comes_back_with_the_package()
    {
        var deb = _repository.Deb("x1", "1.0");
        _repository.Publish(deb, _repository.Deb("x1", "1.1"));
        File.Delete(_repository.PathOf("pool/main/x/x1/x1_1.0_all.deb"));
        File.WriteAllText(_repository.PathOf("pool/main/x/x1/x1_1.1_all.deb"), "cut short");
        var result = _repository.Publish(_repository.Deb("x1", "1.2"));

        Assert.Equal(
            [
                "x1 1.1 is dropped: pool/main/x/x1/x1_1.1_all.deb has another size",
                "x1 1.0 is dropped: pool/main/x/x1/x1_1.0_all.deb is missing",
            ],
            result.Findings.Select(static f => f.Message));
        Assert.Equal(["x1 1.2"], _repository.Client.Update());
        Assert.Empty(_repository.Publish(deb).Findings);
        Assert.Equal(["x1 1.2", "x1 1.0"], _repository.Client.Update());
    }

    [Fact]
    public void A_damaged_file_of_the_pool_is_replaced_by_the_same_package()
    {
        var deb = _repository.Deb("x1", "1.0");
        _repository.Publish(deb);
        File.WriteAllText(_repository.PathOf("pool/main/x/x1/x1_1.0_all.deb"), "");

        var result = _repository.Publish(deb);

        Assert.Empty(result.Findings);
        Assert.False(result.Publication?.IsUnchanged);
        Assert.Equal(["x1 1.0"], _repository.Client.Update());
    }

    [Fact]
    public void Names_stay_as_they_are_and_a_change_is_told()
    {
        var options = _repository.Options with { Origin = "lab", Label = "Lab packages", Url = "https://x" };
        _repository.Publish(options, _repository.Deb("x1", "1.0"));
        Assert.Empty(_repository.Publish(_repository.Deb("x1", "1.1")).Findings);
        Assert.Contains("Origin: lab\nLabel: Lab packages\n", _repository.Client.Release(), StringComparison.Ordinal);
        Assert.Contains("URIs: https://x\n", File.ReadAllText(_repository.PathOf("lab.sources")), StringComparison.Ordinal);

        var result = _repository.Publish(_repository.Options with { Now = _repository.Now.AddDays(1), Label = "Other" });

        Assert.Equal("Label changes from `Lab packages` to `Other`, which clients refuse at first", Assert.Single(result.Findings).Message);
    }

    [Fact]
    public void A_second_suite_has_a_file_for_clients_of_its_own()
    {
        _repository.Publish(_repository.Options with { Url = "https://x" }, _repository.Deb("x1", "1.0"));
        var result = _repository.Publish(
            _repository.Options with { Suite = "testing", Now = _repository.Now.AddDays(1) }, _repository.Deb("x1", "2.0"));

        Assert.Equal("tb4gen-testing.sources", result.Publication?.Sources);
        Assert.Contains("URIs: https://x\nSuites: testing\n", File.ReadAllText(_repository.PathOf("tb4gen-testing.sources")), StringComparison.Ordinal);
        Assert.Contains("Suites: stable\n", File.ReadAllText(_repository.PathOf("tb4gen.sources")), StringComparison.Ordinal);
        Assert.Equal(["x1 1.0"], _repository.Client.Update());
        Assert.Equal(["x1 2.0"], new RepositoryClient(_repository.Root, "testing").Update());
    }

    [Fact]
    public void An_index_without_a_signature_is_read_from_its_release_file()
    {
        _repository.Signer = null;
        _repository.Publish(_repository.Deb("x1", "1.0"));
        _repository.Publish(_repository.Deb("x1", "1.1"));

        Assert.Equal(["x1 1.1", "x1 1.0"], _repository.Client.Update());
        Assert.False(File.Exists(_repository.PathOf("dists/stable/InRelease")));
        Assert.Contains("Trusted: yes", File.ReadAllText(_repository.PathOf("tb4gen.sources")), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_publish_is_an_error_where_nothing_is_published()
    {
        var finding = Assert.Single(_repository.Publish().Findings);

        Assert.Equal(RepositoryDiagnostics.NoPackages.Code, finding.Code);
        Assert.Empty(_repository.Files());
    }
}
