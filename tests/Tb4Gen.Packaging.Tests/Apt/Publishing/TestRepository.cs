using System.Collections.Immutable;
using Tb4Gen.Packaging.Apt;
using Tb4Gen.Packaging.Apt.Publishing;
using Tb4Gen.Packaging.Apt.Signing;
using Tb4Gen.Tests.Shared;

namespace Tb4Gen.Packaging.Tests.Apt.Publishing;

/// <summary>A repository in a folder that goes away with the test, published by a clock that the test sets.</summary>
internal sealed class TestRepository : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tb4gen-test-").FullName;

    public TestRepository() => Directory.CreateDirectory(Root);

    public string Root => Path.Join(_folder, "repo");

    public ISigner? Signer { get; set; } = new FakeSigner();

    public DateTimeOffset Now { get; set; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public RepositoryClient Client => new(Root);

    public RepositoryOptions Options => new()
    {
        Folder = new(Root, "repo"),
        Suite = "stable",
        ValidFor = TimeSpan.FromDays(90),
        Now = Now,
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Writes a package outside of the repository.</summary>
    public PackageInput Deb(string package, string version) =>
        File($"{package}_{version}.deb", Debs.Make(package, version));

    public PackageInput File(string name, byte[] content)
    {
        System.IO.File.WriteAllBytes(Path.Join(_folder, name), content);
        return new(Path.Join(_folder, name), name);
    }

    /// <summary>A day later, another run, as <see cref="RepositoryPublisher"/> makes it.</summary>
    public RepositoryResult Publish(params PackageInput[] debs) =>
        Publish(Options with { Now = Now += TimeSpan.FromDays(1) }, debs);

    public RepositoryResult Publish(RepositoryOptions options, params PackageInput[] debs)
    {
        try
        {
            using var stage = new Stage(options.Folder);
            var run = Prepare(options, stage, debs);
            foreach (var step in run.Steps) step.Prepare(options.Folder);
            foreach (var step in run.Steps) step.Run(options.Folder);
            return run.Result;
        }
        catch (RefusalException refusal)
        {
            return new([refusal.Finding], Publication: null);
        }
    }

    public PreparedRun Prepare(RepositoryOptions options, Stage stage, params PackageInput[] debs) =>
        new PublishRun(options, Signer, Signer?.Export(default), stage).Prepare([.. debs], default);

    /// <summary>All files, from the top of the repository.</summary>
    public ImmutableArray<string> Files() =>
        [.. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f)).Order(StringComparer.Ordinal)];

    public string PathOf(string path) => Path.Join(Root, path);
}
