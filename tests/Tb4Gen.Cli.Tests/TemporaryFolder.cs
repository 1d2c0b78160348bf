using System.Diagnostics;

namespace Tb4Gen.Cli.Tests;

/// <summary>A folder that goes away with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("tb4gen-test-").FullName;

    public string PathOf(string path) => System.IO.Path.Combine(Path, path);

    public void Write(string path, string content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), content);
    }

    // rm -rf copes with folders that a test made unreadable; .NET does not.
    public void Dispose()
    {
        using var chmod = Process.Start("chmod", ["-R", "u+rwX", Path]);
        chmod.WaitForExit();
        Directory.Delete(Path, recursive: true);
    }
}
