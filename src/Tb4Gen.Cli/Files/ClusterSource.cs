using Tb4Gen.Cli.Git;
using Tb4Gen.Core.Pipeline;

namespace Tb4Gen.Cli.Files;

/// <summary>A cluster file and what is read with it.</summary>
internal sealed class ClusterSource
{
    private readonly List<string> _files = [];

    /// <param name="path">As findings show it.</param>
    /// <param name="bytes">The content of the file.</param>
    /// <param name="folder">The folder of the file, absolute: what the file names is relative to it.</param>
    /// <param name="name">Its name in there; null for standard input.</param>
    /// <param name="readFile">The bytes of a file that the cluster file names; null where it cannot be read.</param>
    public ClusterSource(string path, byte[] bytes, string folder, string? name, Func<string, byte[]?> readFile)
    {
        Folder = folder;
        Name = name;
        if (name is not null) _files.Add(name);
        Input = new CompilerInput(path, bytes, file =>
        {
            _files.Add(file);
            return readFile(file);
        });
    }

    public CompilerInput Input { get; }

    public string Folder { get; }

    public string? Name { get; }

    /// <summary>The commit from which the files were read; null where they are those of the work tree.</summary>
    public GitRevision? Revision { get; init; }

    /// <summary>The cluster file and, once it is compiled, those that it names, relative to the folder.</summary>
    public IEnumerable<string> Files => _files.Distinct(StringComparer.Ordinal);
}
