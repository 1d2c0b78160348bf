using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Packaging.Files;

/// <summary>
/// Keeps two runs from writing to one output folder. The kernel drops it with the process, however that ends.
/// </summary>
internal static class OutputLock
{
    public const string Name = ".tb4gen.lock";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    // A run takes a second, and several where the machine is busy or a key wants a passphrase.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Waits until the other run is done, and then gives up.</summary>
    /// <param name="output">The output folder, absolute.</param>
    /// <param name="shown">The same as the user named it.</param>
    /// <param name="stop">Ends the waiting.</param>
    public static IDisposable Take(string output, string shown, CancellationToken stop)
    {
        var path = Path.Join(output, Name);
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            if (TryTake(path) is { } held) return held;
            if (waited >= Patience)
            {
                throw new EnvironmentException(
                    Diagnostic.Create(EnvironmentDiagnostics.Locked, location: null, shown, $"{shown}/{Name}")
                        .WithHelp("wait for it to end, or write to another folder with `--output`"));
            }

            if (stop.WaitHandle.WaitOne(Pause)) throw new OperationCanceledException(stop);
        }
    }

    /// <summary>Does not wait.</summary>
    /// <param name="path">The file to lock, in a folder that is there.</param>
    /// <returns>Null where another process has it.</returns>
    public static IDisposable? TryTake(string path)
    {
        try
        {
            // On Unix, FileShare.None is flock(2) with LOCK_EX. The file stays: removing it would let a run that
            // waits for it and one that comes new hold two locks of the same name.
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException error) when (IsTaken(error))
        {
            return null;
        }
    }

    // EWOULDBLOCK on Linux, and ERROR_SHARING_VIOLATION; .NET keeps the errno in HResult.
    private static bool IsTaken(IOException error) =>
        error.HResult is 11 or 35 or unchecked((int)0x80070020) && error.GetType() == typeof(IOException);
}
