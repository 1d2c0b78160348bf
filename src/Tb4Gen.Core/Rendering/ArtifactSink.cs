namespace Tb4Gen.Core.Rendering;

/// <summary>Takes the artifacts of a run; templates write them one after the other.</summary>
public sealed class ArtifactSink
{
    private readonly List<Artifact> _artifacts = [];
    private readonly TemplateWriter _writer = new();
    private TemplateSource? _source;

    public IReadOnlyList<Artifact> Artifacts => _artifacts;

    /// <summary>Where the template that runs is.</summary>
    internal (TemplateSource Source, int Site)? Position => _source is null ? null : _writer.Position;

    public void Add(Artifact artifact) => _artifacts.Add(artifact);

    /// <summary>Begins an artifact; what an unfinished one wrote is dropped.</summary>
    public TemplateWriter Begin(TemplateSource source)
    {
        _source = source;
        _writer.Begin(source);
        return _writer;
    }

    /// <summary>Finishes the artifact.</summary>
    public void End(string path, ArtifactFormat format, int mode)
    {
        var source = _source ?? throw new InvalidOperationException("no artifact was begun");
        Add(new Artifact
        {
            Path = path,
            Format = format,
            Mode = mode,
            Content = _writer.Written.ToArray(),
            Template = source.Path,
            Origin = _writer.TakeOrigin(),
        });
        _source = null;
    }

    public void Link(TemplateSource source, string path, string target) => Add(new Artifact
    {
        Path = path,
        Format = ArtifactFormat.Raw,
        Mode = 0x1FF, // 0777, as Linux shows every symlink
        Content = ReadOnlyMemory<byte>.Empty,
        LinkTarget = target,
        Template = source.Path,
        Origin = new ArtifactOrigin([source], []),
    });
}
