using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Apt.Publishing;
using Xunit;

namespace Tb4Gen.Packaging.Tests.Apt.Publishing;

/// <summary>Whatever is refused, the repository stays as it is.</summary>
public sealed class RefusalTests : IDisposable
{
    private const string Release = "dists/stable/Release";
    private const string InRelease = "dists/stable/InRelease";
    private const string Index = "dists/stable/main/binary-all/Packages";

    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void The_same_version_with_other_content_is_refused()
    {
        _repository.Publish(_repository.Deb("x1", "1.0"));

        IsRefused(
            "two.deb: x1 1.0 exists with other content: 1.0 in repo/pool/main/x/x1/x1_1.0_all.deb",
            _repository.File("two.deb", Debs.Make("x1", "1.0", "two\n")));
    }

    [Fact]
    public void Versions_that_dpkg_holds_for_the_same_are_the_same()
    {
        _repository.Publish(_repository.Deb("x1", "1.0"));

        IsRefused(
            "two.deb: x1 1.00 exists with other content: 1.0 in repo/pool/main/x/x1/x1_1.0_all.deb",
            _repository.File("two.deb", Debs.Make("x1", "1.00")));
    }

    [Fact]
    public void Versions_that_would_have_one_file_are_refused()
    {
        _repository.Publish(_repository.Deb("x1", "1.0"));

        IsRefused(
            "two.deb: x1 1:1.0 exists with other content: 1.0 in repo/pool/main/x/x1/x1_1.0_all.deb",
            _repository.File("two.deb", Debs.Make("x1", "1:1.0")));
    }

    [Fact]
    public void One_run_may_not_bring_two_of_a_kind() => IsRefused(
        "two.deb: x1 1.0 exists with other content: 1.0 in one.deb",
        _repository.File("one.deb", Debs.Make("x1", "1.0")), _repository.File("two.deb", Debs.Make("x1", "1.0", "two\n")));

    [Fact]
    public void A_file_of_the_pool_that_no_index_names_is_not_overwritten()
    {
        var place = _repository.PathOf("pool/main/x/x1/x1_1.0_all.deb");
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.WriteAllText(place, "mine");

        IsRefused(
            "one.deb: x1 1.0 exists with other content: a file repo/pool/main/x/x1/x1_1.0_all.deb that no index names any more",
            _repository.File("one.deb", Debs.Make("x1", "1.0")));
        Assert.Equal("mine", File.ReadAllText(place));
    }

    [Fact]
    public void All_refusals_of_a_run_are_told_at_once()
    {
        var findings = _repository.Publish(
            _repository.File("a.deb", []), _repository.Deb("x1", "1.0"),
            _repository.File("b.deb", Debs.WithControl("Package: x1\n"))).Findings;

        Assert.Equal(["TB9121", "TB9123"], findings.Select(static f => f.Code));
        Assert.Empty(_repository.Files());
    }

    [Theory]
    [InlineData("Components: main", "Components: main contrib", "repo/dists/stable/Release is not written by tb4gen alone: it has the components main contrib")]
    [InlineData("Architectures: all", "Architectures: all amd64", "repo/dists/stable/Release is not written by tb4gen alone: it is for the architectures all amd64")]
    [InlineData("main/binary-all/Packages.gz", "main/binary-all/Packages.xz", "repo/dists/stable/Release is not written by tb4gen alone: it names main/binary-all/Packages.xz")]
    [InlineData("Origin: tb4gen\n", "", "repo/dists/stable/Release is damaged: it has no field Origin")]
    [InlineData("Origin: tb4gen\n", "Origin\n", "repo/dists/stable/Release is damaged: line 1 is no field")]
    [InlineData("Suite: stable\n", "Suite: stable\n\n", "repo/dists/stable/Release is damaged: it has 2 paragraphs, wants 1")]
    public void A_release_file_that_is_not_tb4gens_is_refused(string part, string other, string message)
    {
        _repository.Signer = null;
        _repository.Publish(_repository.Deb("x1", "1.0"));
        Change(Release, part, other);

        IsRefused(message, _repository.Deb("x1", "1.1"));
        // Suites share the pool.
        IsRefused(_repository.Options with { Suite = "testing" }, message, _repository.Deb("x1", "1.1"));
    }

    [Fact]
    public void An_index_that_is_not_what_the_release_file_names_is_refused()
    {
        _repository.Publish(_repository.Deb("x1", "1.0"));
        Directory.Delete(_repository.PathOf("dists/stable/main/binary-all/by-hash"), recursive: true);
        Assert.Empty(_repository.Publish(_repository.Deb("x1", "1.1")).Findings);
        Directory.Delete(_repository.PathOf("dists/stable/main/binary-all/by-hash"), recursive: true);
        Change(Index, "Version: 1.1", "Version: 1.2");

        IsRefused(
            "repo/dists/stable/InRelease is damaged: repo/dists/stable/main/binary-all/Packages is not the file that it names",
            _repository.Deb("x1", "1.3"));
    }

    [Fact]
    public void An_index_that_another_key_has_signed_is_refused()
    {
        _repository.Publish(_repository.Deb("x1", "1.0"));
        _repository.Signer = new FakeSigner("B");

        IsRefused($"repo/{InRelease} is not signed by {new string('B', 40)}: bad signature", _repository.Deb("x1", "1.1"));
    }

    [Fact]
    public void An_index_that_somebody_has_changed_is_not_signed_again()
    {
        _repository.Publish(_repository.Deb("x1", "1.0"));
        Change(InRelease, "Label: tb4gen", "Label: tb5gen");

        IsRefused($"repo/{InRelease} is not signed by {new string('A', 40)}: bad signature", _repository.Deb("x1", "1.1"));
    }

    [Fact]
    public void A_signed_repository_does_not_become_unsigned_nor_an_unsigned_one_signed()
    {
        _repository.Publish(_repository.Deb("x1", "1.0"));
        _repository.Signer = null;
        IsRefused("repo/dists/stable is signed, and its clients refuse an unsigned index", _repository.Deb("x1", "1.1"));

        using var other = new TestRepository { Signer = null };
        other.Publish(other.Deb("x1", "1.0"));
        other.Signer = new FakeSigner();
        Assert.Equal(
            $"repo/{Release} is not signed by {new string('A', 40)}: it has no signature",
            Assert.Single(other.Publish(other.Deb("x1", "1.1")).Findings).Message);
    }

    [Fact]
    public void An_index_is_never_dated_before_the_one_that_is_there()
    {
        _repository.Publish(_repository.Deb("x1", "1.0"));
        var before = _repository.Now;
        var deb = _repository.Deb("x1", "1.1");

        IsRefused(_repository.Options with { Now = before.AddDays(-1) }, Dates(before.AddDays(-1), before), deb);
        IsRefused(_repository.Options with { SourceDate = before.AddDays(-1) }, Dates(before.AddDays(-1), before), deb);
        IsRefused(_repository.Options with { SourceDate = before }, Dates(before, before), deb);

        // Two runs in one second, of a clock that nobody sets.
        using (var stage = new Stage(_repository.Options.Folder))
        {
            Assert.True(_repository.Prepare(_repository.Options with { Now = before }, stage, deb).IsAhead);
            Assert.False(_repository.Prepare(_repository.Options with { Now = before.AddHours(1) }, stage, deb).IsAhead);
        }

        Assert.Empty(_repository.Publish(_repository.Options with { Now = before }, deb).Findings);
        Assert.Contains("Date: Mon, 02 Mar 2026 12:00:01 UTC", _repository.Client.Release(), StringComparison.Ordinal);

        static string Dates(DateTimeOffset date, DateTimeOffset there) =>
            $"the index would be dated {date:r}, and the one that is there {there:r}".Replace("GMT", "UTC", StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_that_clients_refuse_is_refused_or_told()
    {
        var deb = _repository.Deb("x1", "1.0");

        IsRefused(
            _repository.Options with { SourceDate = _repository.Now.AddDays(-91) },
            "the index would be valid until Sat, 28 Feb 2026 12:00:00 UTC, which is past", deb);
        var result = _repository.Publish(_repository.Options with { SourceDate = _repository.Now.AddDays(1) }, deb);
        Assert.Equal("the index is dated Mon, 02 Mar 2026 12:00:00 UTC, and clients refuse it until then", Assert.Single(result.Findings).Message);
        Assert.NotNull(result.Publication);
    }

    private void IsRefused(string message, params PackageInput[] debs) =>
        IsRefused(_repository.Options with { Now = _repository.Now.AddDays(1) }, message, debs);

    private void IsRefused(RepositoryOptions options, string message, params PackageInput[] debs)
    {
        var before = State();
        var result = _repository.Publish(options, debs);

        Assert.Equal(message, Assert.Single(result.Findings).Message);
        Assert.Equal(Severity.Error, result.Findings[0].Severity);
        Assert.Null(result.Publication);
        Assert.Equal(before, State());
    }

    private void Change(string path, string part, string other)
    {
        var text = File.ReadAllText(_repository.PathOf(path));
        Assert.Contains(part, text, StringComparison.Ordinal);
        File.WriteAllText(_repository.PathOf(path), text.Replace(part, other, StringComparison.Ordinal));
    }

    private IEnumerable<string> State() =>
        [.. _repository.Files().Select(f => $"{f} {Convert.ToHexString(File.ReadAllBytes(_repository.PathOf(f)))}")];
}
