using System.Collections.Immutable;
using System.Security.Cryptography;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.AnswerServer.State;

/// <summary>
/// The folder in which a server keeps what has to outlive it: <c>CLUSTER.json</c>, who was answered; <c>key.pem</c> and
/// <c>certificate.pem</c>; <c>capabilities.key</c>; <c>known_hosts</c>; and <c>re-arm/CLUSTER/NODE</c>, an empty file for
/// each node that another process lets have its answer once more.
/// </summary>
/// <param name="path">Absolute.</param>
/// <param name="shown">The same as the user named it.</param>
internal sealed class StateFolder(string path, string shown)
{
    public const string KeyName = "key.pem";

    private const string CapabilitiesName = "capabilities.key";

    /// <summary>The names of files that nobody else may see.</summary>
    public static readonly ImmutableArray<string> Secrets =
    [
        KeyName, CapabilitiesName, PrivateFile.Unfinished(KeyName), PrivateFile.Unfinished(CapabilitiesName),
    ];

    // 256 bits, as much as the hash has that they are put into.
    private const int KeyLength = 32;

    public string Shown => shown;

    public string PathOf(string name) => Path.Join(path, name);

    public string ShownOf(string name) => Path.Join(shown, name);

    /// <summary>Makes the folder, or looks whether nobody else can read the one that is there.</summary>
    public void Open() => Guard(() =>
    {
        if (!Directory.Exists(path)) PrivateFile.CreateFolder(path);
        if (!PrivateFile.IsOpen(path)) return;
        throw new EnvironmentException(Diagnostic.Create(IsoDiagnostics.SecretExposed, location: null, shown)
            .WithHelp($"chmod 700 {shown}"));
    });

    /// <summary>Keeps a second server out for as long as the result is not disposed of.</summary>
    public IDisposable Lock() => Guard(() => OutputLock.TryTake(PathOf(OutputLock.Name))
        ?? throw new EnvironmentException(Diagnostic.Create(ServerDiagnostics.StateInUse, location: null, shown)
            .WithHelp("stop it, or give this one a folder of its own with `--state`; `--re-arm` works while it runs")));

    /// <summary>What makes the nodes' capabilities; made at the first time.</summary>
    public Capabilities Capabilities() => Guard(() =>
    {
        var file = PathOf(CapabilitiesName);
        if (File.Exists(file) && File.ReadAllBytes(file) is { Length: KeyLength } there) return new Capabilities(there);
        var key = RandomNumberGenerator.GetBytes(KeyLength);
        PrivateFile.Write(file, key);
        return new Capabilities(key);
    });

    /// <summary>Lets a node have its answer once more, whether or not a server runs.</summary>
    public void ReArm(string cluster, string node) => Guard(() =>
    {
        PrivateFile.CreateFolder(PathOf($"re-arm/{cluster}"));
        PrivateFile.Write(MarkerOf(cluster, node), []);
    });

    public bool IsReArmed(string cluster, string node) => File.Exists(MarkerOf(cluster, node));

    public void Disarm(string cluster, string node)
    {
        if (IsReArmed(cluster, node)) File.Delete(MarkerOf(cluster, node));
    }

    private string MarkerOf(string cluster, string node) => PathOf($"re-arm/{cluster}/{node}");

    private void Guard(Action action) => Guard(() =>
    {
        action();
        return true;
    });

    private T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentException(Diagnostic.Create(
                    EnvironmentDiagnostics.NotWritten, location: null, shown, IoReason.AtPath(path, error))
                .WithHelp("name another folder with `--state`"));
        }
    }
}
