using System.Security.Cryptography;
using System.Text;
using Tb4Gen.Tests.Shared;
using Xunit;

namespace Tb4Gen.Packaging.Tests.Apt.Publishing;

/// <summary>What an index no longer names stays while a client may still ask for it.</summary>
public sealed class HistoryTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Packages_and_indexes_go_one_generation_late()
    {
        Publish("1.0");
        Publish("1.1");
        Assert.Equal(["1.0", "1.1"], Pool());
        Assert.Equal(4, Indexes());

        Publish("1.2");
        Assert.Equal(["1.1", "1.2"], Pool());
        Assert.Equal(4, Indexes());
    }

    [Fact]
    public void A_client_that_holds_the_index_of_before_gets_it_and_its_packages()
    {
        Publish("1.0");
        var held = _repository.Client.Release()!;
        Publish("1.1");

        Assert.Equal(["x1 1.0"], _repository.Client.Download(_repository.Client.Index(held)));
    }

    [Fact]
    public void However_often_somebody_publishes_an_index_stays_for_an_hour()
    {
        Publish("1.0");
        var held = _repository.Client.Release()!;
        for (var n = 1; n <= 6; n++) Publish($"1.{n}", TimeSpan.FromMinutes(10));
        Assert.Equal(["x1 1.0"], _repository.Client.Download(_repository.Client.Index(held)));
        Assert.Equal(7, Pool().Length);

        // 1.0 was replaced 70 minutes ago, 1.1 an hour ago.
        Publish("1.7", TimeSpan.FromMinutes(20));
        Assert.Equal(["1.2", "1.3", "1.4", "1.5", "1.6", "1.7"], Pool());
        Publish("1.8", TimeSpan.FromDays(1));
        Assert.Equal(["1.7", "1.8"], Pool());
        Assert.Equal(4, Indexes());
    }

    [Fact]
    public void An_index_that_is_renewed_is_no_generation()
    {
        Publish("1.0");
        Publish("1.1");
        // The same packages once more: the index of 1.0 goes, that of 1.1 stays in use.
        _repository.Publish(_repository.Options with { Now = _repository.Now += TimeSpan.FromDays(80) });

        Assert.Equal(["1.1"], Pool());
        Assert.Equal(2, Indexes());
        Assert.Equal(["x1 1.1"], _repository.Client.Update());
    }

    [Fact]
    public void What_no_index_has_named_is_never_removed()
    {
        Publish("1.0");
        var mine = new[]
        {
            "pool/main/x/x1/x1_0.9_all.deb", "pool/notes.txt", "index.html",
            $"dists/stable/main/binary-all/by-hash/SHA256/{new string('a', 64)}",
            "dists/stable/main/binary-all/by-hash/SHA256/README",
        };
        foreach (var file in mine) File.WriteAllText(_repository.PathOf(file), "mine");
        for (var n = 1; n < 5; n++) Publish($"1.{n}");

        Assert.All(mine, f => Assert.Equal("mine", File.ReadAllText(_repository.PathOf(f))));
    }

    [Fact]
    public void An_old_index_that_names_what_is_not_a_package_removes_nothing()
    {
        Publish("1.0");
        File.WriteAllText(_repository.PathOf("index.html"), "mine");
        const string evil =
            "Package: x1\nVersion: 1.0\nArchitecture: all\nFilename: index.html\nSize: 4\nSHA256: 0\n";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(evil)));
        var place = _repository.PathOf($"dists/stable/main/binary-all/by-hash/SHA256/{hash}");
        File.WriteAllText(place, evil);
        File.SetLastWriteTimeUtc(place, DateTime.UnixEpoch);
        for (var n = 1; n < 5; n++) Publish($"1.{n}");

        Assert.True(File.Exists(_repository.PathOf("index.html")));
    }

    [Fact]
    public void What_another_suite_names_stays()
    {
        Publish("1.0");
        var testing = _repository.Options with { Suite = "testing", Now = _repository.Now += TimeSpan.FromDays(1) };
        _repository.Publish(testing, _repository.Deb("x1", "1.0"));
        for (var n = 1; n < 5; n++) Publish($"1.{n}");

        Assert.Equal(["1.0", "1.3", "1.4"], Pool());
        Assert.Equal(["x1 1.0"], new RepositoryClient(_repository.Root, "testing").Update());
    }

    [Fact]
    public void A_folder_that_becomes_empty_goes_as_well()
    {
        _repository.Publish(_repository.Deb("x2", "1.0"));
        File.Delete(_repository.PathOf("pool/main/x/x2/x2_1.0_all.deb"));
        File.WriteAllText(_repository.PathOf("pool/main/x/x2/x2_1.0_all.deb"), "damaged");
        Publish("1.0");
        Publish("1.1");

        Assert.False(Directory.Exists(_repository.PathOf("pool/main/x/x2")));
    }

    private void Publish(string version, TimeSpan? later = null)
    {
        var options = _repository.Options with { Now = _repository.Now += later ?? TimeSpan.FromDays(1), Keep = 1 };
        Assert.NotNull(_repository.Publish(options, _repository.Deb("x1", version)).Publication);
    }

    private string[] Pool() =>
        [.. Directory.GetFiles(_repository.PathOf("pool/main/x/x1"), "*.deb")
            .Select(static f => Path.GetFileName(f).Split('_')[1]).Order(StringComparer.Ordinal)];

    private int Indexes() =>
        Directory.GetFiles(_repository.PathOf("dists/stable/main/binary-all/by-hash/SHA256")).Length;
}
