namespace Tb4Gen.Packaging.Apt.Publishing;

/// <summary>
/// A folder of the repository in which all that is new is written before anything is published, so that publishing is
/// renames alone. It goes away with the run; what a killed run left goes with the next.
/// </summary>
internal sealed class Stage : IDisposable
{
    public const string Name = ".tb4gen.new";

    // For everybody, as the folders are.
    private const UnixFileMode ForAll =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly string _folder;
    private readonly List<string> _index = [];
    private int _count;

    public Stage(RepositoryFolder repository)
    {
        _folder = repository.PathOf(Name);
        Clear();
        Directory.CreateDirectory(_folder);
    }

    /// <summary>A new file, which may be opened by several threads at once.</summary>
    public FileStream Create()
    {
        var path = Path.Join(_folder, $"{Interlocked.Increment(ref _count)}");
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file.SafeFileHandle, ForAll);
        return file;
    }

    /// <summary>A file of an index.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="date">
    /// Its time of change: that of the Release file, which is later with each run. Clients ask for what is newer than
    /// what they have, to the second.
    /// </param>
    /// <returns>Its absolute path.</returns>
    public string Write(ReadOnlySpan<byte> content, DateTimeOffset date)
    {
        using var file = Create();
        file.Write(content);
        File.SetLastWriteTimeUtc(file.SafeFileHandle, date.UtcDateTime);
        _index.Add(file.Name);
        return file.Name;
    }

    /// <summary>
    /// Waits until the files of the index are on the disk: one that a power cut empties could be read neither by
    /// clients nor by the next run.
    /// </summary>
    public void Flush()
    {
        foreach (var path in _index)
        {
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Write);
            RandomAccess.FlushToDisk(handle);
        }
    }

    public void Dispose() => Clear();

    private void Clear()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
