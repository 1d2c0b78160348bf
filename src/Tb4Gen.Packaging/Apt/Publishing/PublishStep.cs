namespace Tb4Gen.Packaging.Apt.Publishing;

/// <summary>One change of a repository, which clients see at once or not at all.</summary>
/// <param name="Path">What changes, from the top of the repository.</param>
/// <param name="Staged">Absolute path of a file that takes its place; null where it goes.</param>
internal sealed record PublishStep(string Path, string? Staged)
{
    public static PublishStep Remove(string path) => new(path, Staged: null);

    /// <summary>The folders first, which nobody minds, so that the renames after it do not want for room.</summary>
    public void Prepare(RepositoryFolder folder) => folder.Make(FolderOf(Path));

    public void Run(RepositoryFolder folder)
    {
        var path = folder.PathOf(Path);
        if (Staged is not null)
        {
            File.Move(Staged, path, overwrite: true);
            return;
        }

        File.Delete(path);
        var parent = folder.PathOf(FolderOf(Path));
        if (!Directory.EnumerateFileSystemEntries(parent).Any()) Directory.Delete(parent);
    }

    private static string FolderOf(string path) => System.IO.Path.GetDirectoryName(path) ?? "";
}
