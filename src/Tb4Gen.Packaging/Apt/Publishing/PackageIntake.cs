using System.Collections.Immutable;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Apt.Index;
using Tb4Gen.Packaging.Apt.Reading;
using Tb4Gen.Packaging.Deb;
using Tb4Gen.Packaging.Files;

namespace Tb4Gen.Packaging.Apt.Publishing;

/// <summary>Reads packages, each once, several at a time, and copies those that the repository does not have.</summary>
/// <param name="held">What the index names and the pool holds.</param>
/// <param name="stage">Where copies go.</param>
internal sealed class PackageIntake(IEnumerable<IndexEntry> held, Stage stage)
{
    private readonly ILookup<string, IndexEntry> _held = held.ToLookup(static e => e.Package, StringComparer.Ordinal);

    /// <returns>In the order of the input: each package, or why it is refused.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="EnvironmentException">A file cannot be read, or a copy not be written.</exception>
    public (ImmutableArray<StagedPackage> Packages, ImmutableArray<Diagnostic> Refusals) Take(
        ImmutableArray<PackageInput> inputs, CancellationToken stop)
    {
        var packages = new StagedPackage?[inputs.Length];
        var problems = new Exception?[inputs.Length];
        Parallel.For(0, inputs.Length, new ParallelOptions { CancellationToken = stop }, i =>
        {
            try
            {
                packages[i] = Take(inputs[i]);
            }
            catch (Exception error) when (
                error is RefusalException or EnvironmentException or IOException or UnauthorizedAccessException)
            {
                problems[i] = error;
            }
        });
        if (Array.Find(problems, static p => p is not (null or RefusalException)) is { } problem) throw Kept(problem);
        var refusals = problems.OfType<RefusalException>().Select(static r => r.Finding);
        return ([.. packages.OfType<StagedPackage>()], [.. refusals]);
    }

    /// <summary>What the index has under the same name and version, as dpkg compares it.</summary>
    public IndexEntry? Find(string package, DebVersion version) =>
        _held[package].FirstOrDefault(e => e.Version.CompareTo(version) == 0);

    private StagedPackage Take(PackageInput input)
    {
        FileStream? copy = null;
        using var file = Open(input);
        var read = new PackageReader(input.Shown).Read(
            file, control => Find(control.Package, control.Version) is null ? copy = stage.Create() : null);
        return new(input, IndexEntry.Of(read), copy?.Name);
    }

    private static FileStream Open(PackageInput input)
    {
        try
        {
            return new FileStream(input.Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentException(Diagnostic.Create(
                EnvironmentDiagnostics.Unreadable, location: null, input.Shown, IoReason.Of(error)));
        }
    }

    // Thrown from another place, with the words that it has.
    private static Exception Kept(Exception problem)
    {
        System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(problem);
        return problem;
    }
}
