using System.Globalization;
using Tb4Gen.Cli.Files;
using Tb4Gen.Cli.Git;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Deb;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Cli.Packages;

/// <summary>Finds version and time of the packages: from the command line, else from git.</summary>
/// <param name="given"><c>--deb-version</c>.</param>
/// <param name="epoch"><c>SOURCE_DATE_EPOCH</c>.</param>
/// <param name="now">The clock, where a version has to be newer than one that no commit tells of.</param>
internal sealed class ReleaseSource(DebVersion? given, DateTimeOffset? epoch, DateTimeOffset now)
{
    // A version that is given says nothing of a time, and the time is part of the bytes. Neither the clock nor the
    // commit would do: the same input and version is to give the same package.
    private static readonly DateTimeOffset NoTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, (GitRevision? Head, string Reason)> _heads = new(StringComparer.Ordinal);

    /// <summary>The release of one cluster; null where there is a finding instead.</summary>
    /// <exception cref="EnvironmentException">git is needed and missing, or has failed.</exception>
    public Release? Of(ClusterSource source, string cluster, ICollection<Diagnostic> findings) => given is null
        ? FromGit(source, cluster, findings)
        : new(new(given, epoch ?? NoTime, [$"The plan of the cluster {cluster}."]), RevisionOf(source)?.Hash);

    private Release? FromGit(ClusterSource source, string cluster, ICollection<Diagnostic> findings)
    {
        var (head, reason) = HeadOf(source);
        if (head is null)
        {
            findings.Add(Diagnostic.Create(DebDiagnostics.NoVersion, location: null, source.Input.Path, reason)
                .WithHelp("commit the cluster file, or give a version with `--deb-version`"));
            return null;
        }

        var version = string.Create(
            CultureInfo.InvariantCulture, $"1.{head.Time.UtcDateTime:yyyyMMdd.HHmmss}+g{head.Short}");
        if (source.Revision is { } old)
        {
            // Sorts behind the same without it, and behind what went back before: the commits do not tell which did.
            var time = (epoch ?? now).UtcDateTime;
            var back = string.Create(CultureInfo.InvariantCulture, $"{version}+back.{time:yyyyMMddHHmmss}.g{old.Short}");
            return Create(back, head, old, $"Back to the plan of the cluster {cluster}");
        }

        return ReportUncommitted(source, findings)
            ? null
            : Create(version, head, head, $"The plan of the cluster {cluster}");
    }

    private Release Create(string version, GitRevision head, GitRevision content, string change)
    {
        var parsed = DebVersion.Parse(version, out var reason) ?? throw new FormatException(reason);
        return new(new(parsed, epoch ?? head.Time, [$"{change} in commit {content.Short}."]), content.Hash);
    }

    private static bool ReportUncommitted(ClusterSource source, ICollection<Diagnostic> findings)
    {
        var changed = new GitFolder(source.Folder).Uncommitted(source.Names);
        foreach (var file in changed)
        {
            findings.Add(Diagnostic.Create(DebDiagnostics.Uncommitted, location: null, file)
                .WithHelp("commit it: the version names the commit. `--deb-version` gives one that names none"));
        }

        return changed.Count > 0;
    }

    // Only told, so that nothing here may stop the run.
    private GitRevision? RevisionOf(ClusterSource source)
    {
        try
        {
            var head = source.Revision ?? HeadOf(source).Head;
            var isCommitted = source.Revision is not null
                || (head is not null && new GitFolder(source.Folder).Uncommitted(source.Names).Count == 0);
            return isCommitted ? head : null;
        }
        catch (EnvironmentException)
        {
            return null;
        }
    }

    // Once a folder: the clusters of a fleet often lie in one.
    private (GitRevision? Head, string Reason) HeadOf(ClusterSource source)
    {
        if (source.Name is null) return (null, "it is from standard input");
        if (!_heads.TryGetValue(source.Folder, out var found))
        {
            found = (new GitFolder(source.Folder).Find("HEAD", out var reason), reason);
            _heads.Add(source.Folder, found);
        }

        return found;
    }
}
