using System.Collections.Immutable;
using System.Globalization;
using Tb4Gen.Core.Comparison.Statements;
using Tb4Gen.Core.Rendering;

namespace Tb4Gen.Core.Comparison;

/// <summary>Compares two files of the same path.</summary>
internal static class FileComparer
{
    // A file that comes or goes is told by its name, but for those of a few values: what counts is what they say.
    private static readonly string[] Told =
        ["/modprobe.d/", "/sysctl.d/", "/modules-load.d/", "/udev/rules.d/", "/systemd/network/", "/tb4gen/grub.cfg"];

    /// <returns>Null where they are the same, byte for byte and in their modes.</returns>
    public static FileChange? Compare(Artifact? before, Artifact? after)
    {
        if (before is null) return after is null ? null : new(ChangeKind.Added, WholeEdits(null, after));
        if (after is null) return new(ChangeKind.Removed, WholeEdits(before, null));
        if (before.LinkTarget is not null || after.LinkTarget is not null) return CompareLinks(before, after);
        var mode = CompareModes(before, after);
        var isSame = before.Content.Span.SequenceEqual(after.Content.Span);
        if (isSame) return mode is null ? null : new(ChangeKind.Changed, [mode]);
        var edits = CompareContents(before, after);
        if (mode is not null) edits = edits.Add(mode);
        return new(edits.IsEmpty ? ChangeKind.Comments : ChangeKind.Changed, edits);
    }

    private static FileChange? CompareLinks(Artifact before, Artifact after)
    {
        if (before.LinkTarget == after.LinkTarget) return null;
        return new(ChangeKind.Changed, [new("", "link", before.LinkTarget ?? "a file", after.LinkTarget ?? "a file")]);
    }

    // A tree out of git keeps of a mode whether the file can be run.
    private static Edit? CompareModes(Artifact before, Artifact after)
    {
        if (before.Mode == after.Mode) return null;
        return new("", "mode", before.OctalMode, after.OctalMode);
    }

    private static ImmutableArray<Edit> CompareContents(Artifact before, Artifact after)
    {
        var (old, now) = (MeaningReader.Read(before), MeaningReader.Read(after));
        if (old is not null && now is not null) return Meaning.Compare(old, now);
        return [new("", "content", Size(before), Size(after))];

        static string Size(Artifact file) => string.Create(CultureInfo.InvariantCulture, $"{file.Content.Length} bytes");
    }

    private static ImmutableArray<Edit> WholeEdits(Artifact? before, Artifact? after)
    {
        var file = after ?? before;
        var isOnce = file?.Path.StartsWith("cluster/", StringComparison.Ordinal) ?? false;
        if (file is not { Format: not ArtifactFormat.Raw, LinkTarget: null }) return [];
        if (!isOnce && !Told.Any(t => file.Path.Contains(t, StringComparison.Ordinal))) return [];
        if (MeaningReader.Read(file) is not { } meaning) return [];
        // Of a script of the runbook, its tables.
        var said = isOnce ? new Meaning { Statements = meaning.Statements } : meaning;
        return after is null ? Meaning.Compare(said, new()) : Meaning.Compare(new(), said);
    }
}

/// <summary>What is different in a file.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Edits">As in <see cref="Change.Edits"/>.</param>
internal sealed record FileChange(ChangeKind Kind, ImmutableArray<Edit> Edits);
