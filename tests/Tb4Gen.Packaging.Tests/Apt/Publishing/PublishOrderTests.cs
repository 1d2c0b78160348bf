using Tb4Gen.Packaging.Apt.Publishing;
using Xunit;

namespace Tb4Gen.Packaging.Tests.Apt.Publishing;

/// <summary>A run may end at any moment, and a client may read at any.</summary>
public sealed class PublishOrderTests
{
    private static readonly string[] Old = ["x1 1.1", "x1 1.0", "x2 1.0"];
    private static readonly string[] New = ["x1 1.2", "x1 1.1", "x2 1.0", "x3 1.0"];

    public static TheoryData<bool, bool> Kinds => new() { { true, true }, { true, false }, { false, true }, { false, false } };

    [Fact]
    public void Packages_come_first_then_indexes_then_what_is_signed_then_removals()
    {
        using var repository = Repository(isSigned: true, isFirst: false);
        using var stage = new Stage(repository.Options.Folder);

        var steps = Prepare(repository, stage).Steps.Select(static s => Name(s));

        Assert.Equal(
            [
                "pool/main/x/x1/x1_1.2_all.deb", "pool/main/x/x3/x3_1.0_all.deb",
                "by hash", "by hash", "dists/stable/main/binary-all/Packages", "dists/stable/main/binary-all/Packages.gz",
                "tb4gen.asc", "tb4gen.sources",
                "dists/stable/Release.gpg", "dists/stable/Release", "dists/stable/InRelease",
                "- pool/main/x/x1/x1_0.1_all.deb", "- by hash", "- by hash",
            ],
            steps);

        static string Name(PublishStep step) => (step.Staged is null ? "- " : "")
            + (step.Path.Contains("/by-hash/SHA256/", StringComparison.Ordinal) ? "by hash" : step.Path);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Wherever_a_run_ends_clients_find_the_old_repository_or_the_new_and_the_next_run_goes_on(bool isSigned, bool isFirst)
    {
        var count = int.MaxValue;
        for (var done = 0; done <= count; done++)
        {
            using var repository = Repository(isSigned, isFirst);
            var held = repository.Client.Release();
            using (var stage = new Stage(repository.Options.Folder))
            {
                var steps = Prepare(repository, stage).Steps;
                count = steps.Length;
                foreach (var step in steps) step.Prepare(repository.Options.Folder);
                foreach (var step in steps.Take(done)) step.Run(repository.Options.Folder);
            }

            Assert.Contains(repository.Client.Update(), isFirst ? [[], New] : new[] { Old, New });
            // A client that began before the run.
            if (held is not null) Assert.Equal(Old, repository.Client.Download(repository.Client.Index(held)));

            var again = repository.Publish(Options(repository) with { Now = repository.Now.AddHours(30) }, Packages(repository));
            Assert.Empty(again.Findings);
            Assert.Equal(New, repository.Client.Update());
            Assert.DoesNotContain(Stage.Name, Directory.EnumerateDirectories(repository.Root).Select(static d => Path.GetFileName(d)));
        }
    }

    [Fact]
    public void In_the_opposite_order_clients_would_find_a_broken_repository()
    {
        using var repository = Repository(isSigned: true, isFirst: false);
        using var stage = new Stage(repository.Options.Folder);
        var steps = Prepare(repository, stage).Steps;
        foreach (var step in steps) step.Prepare(repository.Options.Folder);

        Assert.ThrowsAny<Exception>(() =>
        {
            foreach (var step in steps.Reverse())
            {
                step.Run(repository.Options.Folder);
                repository.Client.Update();
            }
        });
    }

    [Fact]
    public void What_a_killed_run_left_is_tidied_up_by_the_next()
    {
        using var repository = Repository(isSigned: true, isFirst: false);
        Directory.CreateDirectory(repository.PathOf(Stage.Name));
        File.WriteAllText(repository.PathOf($"{Stage.Name}/1"), "half a package");

        repository.Publish(repository.Deb("x9", "1.0"));

        Assert.False(Directory.Exists(repository.PathOf(Stage.Name)));
    }

    private static TestRepository Repository(bool isSigned, bool isFirst)
    {
        var repository = new TestRepository();
        if (!isSigned) repository.Signer = null;
        if (isFirst) return repository;
        repository.Publish(repository.Deb("x1", "0.1"), repository.Deb("x1", "1.0"));
        repository.Publish(
            repository.Options with { Now = repository.Now += TimeSpan.FromDays(1), Keep = 2 },
            repository.Deb("x1", "1.1"), repository.Deb("x2", "1.0"));
        return repository;
    }

    private static PreparedRun Prepare(TestRepository repository, Stage stage) =>
        repository.Prepare(Options(repository), stage, Packages(repository));

    private static RepositoryOptions Options(TestRepository repository) =>
        repository.Options with { Now = repository.Now.AddDays(1), Keep = 2 };

    // With what an earlier run brought, as who names the whole folder of packages does.
    private static PackageInput[] Packages(TestRepository repository) =>
    [
        repository.Deb("x1", "1.1"), repository.Deb("x1", "1.2"), repository.Deb("x2", "1.0"), repository.Deb("x3", "1.0"),
    ];
}
