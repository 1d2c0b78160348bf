using System.Text;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Rendering;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Cli.Why;

/// <summary>A generated file as it lies on disk, next to what would be generated now.</summary>
internal sealed record DiskLine
{
    /// <summary>The line of what would be generated that is to be explained; null: the whole file.</summary>
    public int? Line { get; init; }

    /// <summary>What is to be said about a difference, as a sentence; null where there is none.</summary>
    public string? Note { get; init; }

    /// <summary>
    /// <c>same</c>, <c>changed</c> or <c>missing</c>; <c>unknown</c> for a path that begins inside of the bundle.
    /// </summary>
    public required string State { get; init; }

    public static DiskLine Compare(Artifact artifact, Question question, string full)
    {
        if (artifact.LinkTarget is { } target && LinkAt(full) is { } link)
        {
            return link == target
                ? new() { State = "same", Line = question.Line }
                : new() { State = "changed", Line = question.Line, Note = $"the link on disk leads to {link}" };
        }

        if (Read(full, question.Path) is not { } disk)
        {
            const string Note = "not on disk: `tb4gen generate` would write it";
            return new() { State = "missing", Line = question.Line, Note = Note };
        }

        if (artifact.LinkTarget is not null)
        {
            return new() { State = "changed", Line = question.Line, Note = "on disk this is a file and no link" };
        }

        if (disk.AsSpan().SequenceEqual(artifact.Content.Span))
        {
            return new() { State = "same", Line = question.Line };
        }

        return question.Line is { } line
            ? Locate(Lines(disk), Lines(artifact.Content.Span), line)
            : new() { State = "changed", Note = "the file on disk differs from this: run `tb4gen generate`" };
    }

    public static string[] Lines(ReadOnlySpan<byte> content)
    {
        var lines = Encoding.UTF8.GetString(content).Split('\n');
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }

    /// <summary>The same line may have another number today.</summary>
    private static DiskLine Locate(string[] disk, string[] now, int line)
    {
        if (line < 1 || line > disk.Length) return new() { State = "changed", Line = line };
        var text = disk[line - 1];
        if (line <= now.Length && now[line - 1] == text) return new() { State = "changed", Line = line };
        var places = Enumerable.Range(1, now.Length).Where(n => now[n - 1] == text).ToList();
        return new()
        {
            State = "changed",
            Line = places is [var only] ? only : Math.Min(line, now.Length),
            Note = places is [var other]
                ? $"the file on disk is not up to date: today this is line {other}"
                : $"the file on disk is not up to date, or was changed by hand: there, line {line} is `{text.Trim()}`",
        };
    }

    private static string? LinkAt(string full) => new FileInfo(full).LinkTarget;

    private static byte[]? Read(string full, string shown)
    {
        try
        {
            return LinkAt(full) is not null ? [] : File.ReadAllBytes(full);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentException(Diagnostic.Create(
                EnvironmentDiagnostics.Unreadable, location: null, shown, IoReason.Of(error)));
        }
    }
}
