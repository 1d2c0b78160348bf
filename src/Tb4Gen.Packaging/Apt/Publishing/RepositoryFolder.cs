namespace Tb4Gen.Packaging.Apt.Publishing;

/// <summary>The folder that a web server hands out.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Shown">The same as the user named it.</param>
internal sealed record RepositoryFolder(string Path, string Shown)
{
    private const UnixFileMode ForAll = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <param name="path">From the top of the repository.</param>
    public string PathOf(string path) => System.IO.Path.Join(Path, path);

    public string ShownOf(string path) => $"{Shown}/{path}";

    /// <summary>Null where there is no such file.</summary>
    public byte[]? ReadIfThere(string path) => File.Exists(PathOf(path)) ? File.ReadAllBytes(PathOf(path)) : null;

    /// <summary>
    /// Makes a folder and those above it, for everybody to read, whatever the umask is: apt reads as the user _apt, web
    /// servers as another.
    /// </summary>
    public void Make(string path)
    {
        var full = PathOf(path);
        if (Directory.Exists(full)) return;
        if (path.Length > 0) Make(System.IO.Path.GetDirectoryName(path) ?? "");
        Directory.CreateDirectory(full);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(full, ForAll);
    }

    public bool Has(string path, ReadOnlySpan<byte> content)
    {
        var file = new FileInfo(PathOf(path));
        return file.Exists && file.Length == content.Length
            && File.ReadAllBytes(file.FullName).AsSpan().SequenceEqual(content);
    }
}
