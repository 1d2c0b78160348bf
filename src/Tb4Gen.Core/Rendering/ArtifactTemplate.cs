namespace Tb4Gen.Core.Rendering;

/// <summary>A compiled template: makes no, one or many artifacts of a model.</summary>
public abstract class ArtifactTemplate<TModel>
{
    public abstract TemplateSource Source { get; }

    public abstract void Render(TModel model, ArtifactSink sink);
}
