namespace Tb4Gen.Core.Rendering;

/// <summary>Takes the artifacts of a run; templates write them one after the other.</summary>
public sealed class ArtifactSink
{
    private readonly List<Artifact> _artifacts = [];
    private readonly TemplateWriter _writer = new();
    private readonly bool _isTracing;
    private TemplateSource? _source;
    private ArtifactOrigin? _origin;
    private TemplateTrace? _trace;

    public ArtifactSink()
    {
    }

    /// <param name="isTracing">Whether each artifact is to know from the start who wrote what.</param>
    internal ArtifactSink(bool isTracing) => _isTracing = isTracing;

    public IReadOnlyList<Artifact> Artifacts => _artifacts;

    /// <summary>Where the template that runs is.</summary>
    internal (TemplateSource Source, int Site)? Position => _source is null ? null : _writer.Position;

    public void Add(Artifact artifact) => _artifacts.Add(artifact);

    /// <summary>Begins an artifact; what an unfinished one wrote is dropped.</summary>
    public TemplateWriter Begin<TModel>(ArtifactTemplate<TModel> template, TModel model)
        where TModel : class
    {
        _source = template.Source;
        _trace = _isTracing ? new(_source) : null;
        _origin = new ArtifactOrigin(model, sink => template.Render(model, sink));
        _writer.Begin(_source, _trace);
        return _writer;
    }

    /// <summary>Finishes the artifact.</summary>
    public void End(string path, ArtifactFormat format, int mode)
    {
        var source = Source();
        Finish(new Artifact
        {
            Path = path,
            Format = format,
            Mode = mode,
            Content = _writer.Written.ToArray(),
            Template = source.Path,
        });
    }

    /// <summary>Finishes the artifact as a symlink.</summary>
    public void Link(string path, string target) => Finish(new Artifact
    {
        Path = path,
        Format = ArtifactFormat.Raw,
        Mode = 0x1FF, // 0777, as Linux shows every symlink
        Content = ReadOnlyMemory<byte>.Empty,
        LinkTarget = target,
        Template = Source().Path,
    });

    private TemplateSource Source() => _source ?? throw new InvalidOperationException("no artifact was begun");

    private void Finish(Artifact artifact)
    {
        if (_trace is not null) _origin?.Take(_trace.Pieces);
        Add(artifact with { Origin = _origin });
        _source = null;
    }
}
