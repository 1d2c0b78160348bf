namespace Tb4Gen.Packaging.Files;

/// <summary>
/// Writes files into a folder together with others: all are written aside first, so that a full disk or a right that
/// is missing shows before one of them has changed. What follows is a rename each.
/// </summary>
/// <param name="output">The folder, absolute, whose lock the caller holds.</param>
internal sealed class StagedFiles(string output)
{
    private readonly string _stage = Path.Join(output, ".tb4gen.new");

    /// <summary>Writes those that differ from what is there.</summary>
    /// <param name="files">Names in the folder, in the order in which they are to appear.</param>
    /// <param name="stop">Asked for until all are written aside.</param>
    /// <returns>The names of those that differed.</returns>
    /// <exception cref="OperationCanceledException">Stopped before anything was changed.</exception>
    public IReadOnlyList<string> Write(IEnumerable<(string Name, byte[] Content)> files, CancellationToken stop)
    {
        TidyUp();
        try
        {
            var changed = new List<string>();
            foreach (var (name, content) in files.Where(IsDifferent))
            {
                stop.ThrowIfCancellationRequested();
                Directory.CreateDirectory(_stage);
                File.WriteAllBytes(Path.Join(_stage, name), content);
                changed.Add(name);
            }

            // From here on it takes as long as a few renames: too late to stop.
            stop.ThrowIfCancellationRequested();
            foreach (var name in changed) File.Move(Path.Join(_stage, name), Path.Join(output, name), overwrite: true);
            return changed;
        }
        finally
        {
            TidyUp();
        }
    }

    private bool IsDifferent((string Name, byte[] Content) file)
    {
        var there = new FileInfo(Path.Join(output, file.Name));
        return !there.Exists || there.Length != file.Content.Length
            || !File.ReadAllBytes(there.FullName).AsSpan().SequenceEqual(file.Content);
    }

    private void TidyUp()
    {
        if (Directory.Exists(_stage)) Directory.Delete(_stage, recursive: true);
    }
}
