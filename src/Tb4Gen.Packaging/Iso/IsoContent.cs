using System.Collections.Immutable;

namespace Tb4Gen.Packaging.Iso;

/// <summary>The files that are put into an image: on their way to xorriso, and as it hands them back.</summary>
/// <param name="files">What is put there.</param>
/// <param name="work">A folder for files on their way, absolute, which nobody else reads.</param>
internal sealed class IsoContent(ImmutableArray<IsoFile> files, string work)
{
    private string Laid => Path.Join(work, "files");

    private string Extracted => Path.Join(work, "check");

    /// <summary>Their paths in the image.</summary>
    public string[] Paths => [.. files.Select(static f => f.Path)];

    /// <summary>Lays them where xorriso takes them from, until <see cref="Remove"/>.</summary>
    /// <param name="time">Of each, since it goes into the image.</param>
    /// <returns>The commands that put them into it.</returns>
    public string[] Lay(DateTimeOffset time)
    {
        Directory.CreateDirectory(Laid);
        for (var i = 0; i < files.Length; i++)
        {
            using (var file = ImageCopy.Create(Path.Join(Laid, $"{i}"), files[i].Content.Length))
            {
                RandomAccess.Write(file, files[i].Content.Span, fileOffset: 0);
            }

            File.SetLastWriteTimeUtc(Path.Join(Laid, $"{i}"), time.UtcDateTime);
        }

        return [.. files.SelectMany((f, i) => (string[])["-map", Path.Join(Laid, $"{i}"), f.Path])];
    }

    public void Remove() => Directory.Delete(Laid, recursive: true);

    /// <summary>The commands that take them out of an image, for <see cref="Problem"/>.</summary>
    public string[] Extract()
    {
        Directory.CreateDirectory(Extracted);
        return ["-osirrox", "on", .. files.SelectMany((f, i) => (string[])["-extract", f.Path, Path.Join(Extracted, $"{i}")])];
    }

    /// <summary>What is wrong with what was taken out, which is then removed; null where all is as it was put in.</summary>
    public string? Problem()
    {
        var problem = files.Select((f, i) => ProblemOf(f, Path.Join(Extracted, $"{i}"))).FirstOrDefault(static p => p is not null);
        Directory.Delete(Extracted, recursive: true);
        return problem;
    }

    private static string? ProblemOf(IsoFile file, string extracted)
    {
        if (!File.Exists(extracted)) return $"{file.Path} is missing";
        return File.ReadAllBytes(extracted).AsSpan().SequenceEqual(file.Content.Span)
            ? null
            : $"{file.Path} has other content";
    }
}
