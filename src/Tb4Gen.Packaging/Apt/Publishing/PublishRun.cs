using System.Collections.Immutable;
using System.Text;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Apt.Index;
using Tb4Gen.Packaging.Apt.Signing;

namespace Tb4Gen.Packaging.Apt.Publishing;

/// <summary>One run over a repository that is locked.</summary>
/// <param name="options">What the user wants.</param>
/// <param name="signer">Null for a repository that is not signed.</param>
/// <param name="publicKey">Of the signer.</param>
/// <param name="stage">Where new files wait.</param>
internal sealed class PublishRun(RepositoryOptions options, ISigner? signer, byte[]? publicKey, Stage stage)
{
    private readonly RepositoryFolder _folder = options.Folder;
    private readonly SuiteLayout _layout = new(options.Suite);

    /// <summary>Does all but the publishing: what is left is a few renames.</summary>
    /// <param name="inputs">The packages.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="RefusalException">It would not do.</exception>
    public PreparedRun Prepare(ImmutableArray<PackageInput> inputs, CancellationToken stop)
    {
        if (new DirectoryInfo(_folder.PathOf(_layout.Folder)).LinkTarget is { } target) throw Linked(target);
        var suites = PublishedSuites.Read(_folder);
        var published = suites.Find(options.Suite);
        published?.CheckSignature(_folder, signer, publicKey, stop);
        if (published is null && inputs.IsEmpty) throw Nothing();
        var entries = published?.Index.Entries ?? [];
        var missing = Missing(entries);
        var held = entries.Where(e => !missing.ContainsKey(e));
        var (packages, unread) = new PackageIntake(held, stage).Take(inputs, stop);
        var (news, conflicts) = new NewPackages(_folder, entries).Of(packages);
        ImmutableArray<Diagnostic> refusals = [.. unread, .. conflicts];
        if (!refusals.IsEmpty) return new(new(refusals, Publication: null), []);
        var contents = Contents.Of(entries, missing, news, options.Keep);
        return Prepare(contents, suites, published, stop);
    }

    private PreparedRun Prepare(
        Contents contents, PublishedSuites suites, PublishedSuite? published, CancellationToken stop)
    {
        var names = SuiteNames.Of(options, published?.Release);
        var files = Files(contents, names, published);
        var isUnchanged = published is not null && IsPublished(files, published);
        if (!isUnchanged)
        {
            files = files.DatedAt(ReleaseDate.Choose(options, published?.Release.Date), options.ValidFor);
        }

        var warnings = Warnings(files.Release).Concat(names.Changes(published?.Release));
        var result = Result(contents, names, files, [.. warnings], isUnchanged);
        var packages = contents.Added.Select(static a => new PublishStep(a.Entry.Path, a.Copy));
        // An index that is as it should be may still name a package whose file is damaged and comes anew.
        var index = isUnchanged ? [] : Steps(contents, files, suites, published, stop);
        var isAhead = !isUnchanged && options.SourceDate is null && files.Release.Date > options.Now;
        return new(result, [.. packages, .. index]) { IsAhead = isAhead };
    }

    private IEnumerable<Diagnostic> Warnings(ReleaseFile release)
    {
        if (ReleaseDate.Check(release.Date, release.ValidUntil, options.Now) is { } future) yield return future;
        if (signer is null) yield break;
        if (KeyCheck.CheckEnd(signer, options.Now, release.ValidUntil) is { } end) yield return end;
    }

    private ImmutableArray<PublishStep> Steps(
        Contents contents, IndexFiles files, PublishedSuites suites, PublishedSuite? published, CancellationToken stop)
    {
        var date = files.Release.Date;
        var needed = files.Release.Files.Concat(published?.Release.Files ?? []).Select(static f => f.Sha256);
        var named = contents.Index.Entries.Concat(published?.Index.Entries ?? []).Select(static e => e.Path)
            .Concat(suites.PathsOfOthers(options.Suite));
        var removable = History.Read(_folder, _layout).Removable(
            date, needed.ToHashSet(StringComparer.Ordinal), named.ToHashSet(StringComparer.Ordinal));
        return
        [
            .. files.BeforeRelease.Select(f => new PublishStep(f.Path, stage.Write(f.Content, date))),
            .. SignedRelease.Steps(files, signer, publicKey, stage, stop),
            .. removable.Where(p => File.Exists(_folder.PathOf(p))).Select(PublishStep.Remove),
        ];
    }

    private IndexFiles Files(Contents contents, SuiteNames names, PublishedSuite? published)
    {
        var date = published?.Release.Date ?? options.Now;
        // What does not change is not packed anew: another runtime might pack it to other bytes.
        var isSame = published is not null && published.Index.Entries.SequenceEqual(contents.Index.Entries);
        var index = isSame && published is not null ? published.Packages : contents.Index.Print();
        var packed = (isSame ? published?.ReadPacked(_folder) : null) ?? PackedIndex.Pack(index);
        var release = new ReleaseFile(
            names.Origin, names.Label, options.Suite, date, date + options.ValidFor,
            [ListedFile.Of(SuiteLayout.Packages, index), ListedFile.Of(SuiteLayout.PackedPackages, packed)]);
        var sources = new SourcesFile(names.Origin, names.Url, options.Suite, publicKey is not null).Print();
        var companions = ImmutableArray.Create((names.Sources, Encoding.UTF8.GetBytes(sources)));
        if (publicKey is not null) companions = companions.Insert(0, (names.Key, publicKey));
        return new(_layout, release, index, packed, companions);
    }

    // All of it, and for more than half of its time to come: whoever runs this once a day never lets it expire.
    private bool IsPublished(IndexFiles files, PublishedSuite published) =>
        (options.SourceDate ?? options.Now) - published.Release.Date < options.ValidFor / 2
        && published.ReleaseText == files.Release.Print()
        && published.IsClearSigned == signer is not null
        && files.AreIn(_folder);

    private Dictionary<IndexEntry, string> Missing(ImmutableArray<IndexEntry> entries)
    {
        var missing = new Dictionary<IndexEntry, string>();
        foreach (var entry in entries)
        {
            var file = new FileInfo(_folder.PathOf(entry.Path));
            if (!file.Exists) missing.Add(entry, "is missing");
            else if (file.Length != entry.Size) missing.Add(entry, "has another size");
        }

        return missing;
    }

    private RepositoryResult Result(
        Contents contents, SuiteNames names, IndexFiles files, ImmutableArray<Diagnostic> warnings, bool isUnchanged)
    {
        ImmutableArray<IndexEntry> added = [.. contents.Added.Select(static a => a.Entry)];
        return new(
            [.. contents.Findings, .. warnings],
            new(
                files.Release, contents.Index, added, contents.TooOld.Length, contents.Dropped, signer?.Fingerprint,
                names.Sources, isUnchanged && added.IsEmpty));
    }

    // Its index would be written through the link, over that of the suite behind it.
    private RefusalException Linked(string target) => new(Diagnostic
        .Create(RepositoryDiagnostics.LinkedSuite, location: null, _folder.ShownOf(_layout.Folder), target)
        .WithHelp("publish in the suite that it leads to"));

    private RefusalException Nothing()
    {
        var reason = $"{_folder.Shown} has no suite {options.Suite} yet, and no package is named";
        return new(Diagnostic.Create(RepositoryDiagnostics.NoPackages, location: null, reason)
            .WithHelp("name the packages, or the folder that `tb4gen deb` wrote them to"));
    }
}
