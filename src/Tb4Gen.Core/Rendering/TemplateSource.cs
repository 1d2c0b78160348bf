namespace Tb4Gen.Core.Rendering;

/// <summary>
/// A template as its output remembers it. The table of its sites is made only when somebody asks for it.
/// </summary>
/// <param name="path">Path from the repository's root, such as <c>templates/node/answer.toml.sbn</c>.</param>
/// <param name="sites">Makes the table.</param>
public sealed class TemplateSource(string path, Func<TemplateSite[]> sites)
{
    private readonly Lazy<TemplateSite[]> _sites = new(sites);

    public string Path => path;

    public TemplateSite SiteAt(int index) => _sites.Value[index];
}
