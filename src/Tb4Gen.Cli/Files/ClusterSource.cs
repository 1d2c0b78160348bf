using Tb4Gen.Cli.Git;
using Tb4Gen.Core.Pipeline;
using Tb4Gen.Core.Planning;

namespace Tb4Gen.Cli.Files;

/// <summary>A cluster file and what is read with it.</summary>
internal sealed class ClusterSource
{
    private static readonly string TooLarge = $"it is larger than {CompilerInput.MaxBytes / 1024 / 1024} MiB";

    private readonly List<string> _files = [];

    /// <param name="path">As findings show it.</param>
    /// <param name="bytes">The content of the file.</param>
    /// <param name="folder">The folder of the file, absolute: what the file names is relative to it.</param>
    /// <param name="name">Its name in there; null for standard input.</param>
    /// <param name="readFile">A file that the cluster file names, or why it cannot be read.</param>
    public ClusterSource(string path, byte[] bytes, string folder, string? name, Func<string, SourceFile> readFile)
    {
        Folder = folder;
        Name = name;
        if (name is not null) _files.Add(name);
        Input = new CompilerInput(path, bytes, file =>
        {
            _files.Add(file);
            var read = readFile(file);
            return read.Content?.Length > CompilerInput.MaxBytes ? SourceFile.Unreadable(TooLarge) : read;
        });
    }

    public CompilerInput Input { get; }

    public string Folder { get; }

    public string? Name { get; }

    /// <summary>The commit from which the files were read; null where they are those of the work tree.</summary>
    public GitRevision? Revision { get; init; }

    /// <summary>The cluster file and, once it is compiled, those that it names, relative to the folder.</summary>
    public IEnumerable<string> Files => _files.Distinct(StringComparer.Ordinal);

    /// <summary>Where the same lie in the work tree, absolute, with the symbolic links on the way to them.</summary>
    public IEnumerable<string> Names =>
        Files.SelectMany(new SourceFolder(Folder).NamesOf).Distinct(StringComparer.Ordinal);
}
