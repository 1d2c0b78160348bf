using Tb4Gen.Cli.Git;
using Tb4Gen.Core.Planning;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Cli.Files;

/// <summary>
/// The files that a cluster file may name: those of the git checkout that it is in, all of which whoever has the
/// cluster file has as well, or of its folder where there is none. It may be somebody else's, such as that of a pull
/// request, and what it names comes into bundles, packages and comments; so nothing else of this machine is read.
/// </summary>
/// <param name="folder">Of the cluster file, absolute.</param>
internal sealed class SourceFolder(string folder)
{
    // Most clusters name none, and this is asked of each.
    private readonly Lazy<string> _real = new(() => RealPath.Of(folder));

    /// <param name="file">As the cluster file has it, relative to the folder.</param>
    /// <returns>The content, or one byte more than <see cref="Core.Pipeline.CompilerInput.MaxBytes"/> of it.</returns>
    public SourceFile Read(string file)
    {
        try
        {
            var path = RealPath.Of(Path.GetFullPath(file, _real.Value));
            if (ProblemOf(path) is { } problem) return SourceFile.Unreadable(problem);
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            return BoundedReader.Read(stream);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return SourceFile.Unreadable(IoReason.Of(error));
        }
    }

    /// <summary>Under which names a file lies, absolute: its own, and each symbolic link on the way to it.</summary>
    /// <param name="file">Relative to the folder.</param>
    public IEnumerable<string> NamesOf(string file)
    {
        var names = new List<string>();
        names.Add(RealPath.Of(Path.GetFullPath(file, _real.Value), names));
        return names;
    }

    private string? ProblemOf(string path)
    {
        var top = Checkout.TopOf(_real.Value);
        var names = Path.GetRelativePath(top ?? _real.Value, path).Split(Path.DirectorySeparatorChar);
        if (names is ["..", ..])
        {
            return top is null
                ? "it leads out of the cluster file's folder, which is in no git checkout"
                : "it leads out of the git checkout that the cluster file is in";
        }

        // Among them is the token by which a runner has fetched the checkout.
        if (names.Contains(Checkout.Mark, StringComparer.OrdinalIgnoreCase)) return "it is one of git's own files";
        return Look.At(path) switch
        {
            FileKind.Folder => "it is a folder",
            FileKind.Special => "it is a device or a pipe",
            _ => null,
        };
    }
}
