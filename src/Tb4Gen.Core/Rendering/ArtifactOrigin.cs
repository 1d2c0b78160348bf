using System.Collections.Immutable;

namespace Tb4Gen.Core.Rendering;

/// <summary>
/// Which site of which template wrote which bytes of an artifact. A run takes no note of it: templates are functions of
/// their model, so whoever asks has the artifact written once more by a writer that does.
/// </summary>
/// <param name="model">What the template saw.</param>
/// <param name="render">Runs the template over the model.</param>
internal sealed class ArtifactOrigin(object model, Action<ArtifactSink> render)
{
    private ImmutableArray<TracedPiece>? _pieces;

    public object Model => model;

    public void Take(ImmutableArray<TracedPiece> pieces) => _pieces = pieces;

    /// <summary>In the order of their offsets.</summary>
    /// <param name="path">Of the artifact: a template may make several of one model.</param>
    public ImmutableArray<TracedPiece> PiecesOf(string path) => _pieces ??= Trace(path);

    private ImmutableArray<TracedPiece> Trace(string path)
    {
        var sink = new ArtifactSink(isTracing: true);
        render(sink);
        return sink.Artifacts.FirstOrDefault(a => a.Path == path) is { Origin._pieces: { } pieces } ? pieces : [];
    }
}
