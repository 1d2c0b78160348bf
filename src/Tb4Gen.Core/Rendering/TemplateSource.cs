namespace Tb4Gen.Core.Rendering;

/// <summary>
/// A template as its output remembers it. The table of its sites is made only when somebody asks for it.
/// </summary>
/// <param name="path">Path from the repository's root, such as <c>templates/node/answer.toml.sbn</c>.</param>
/// <param name="table">Makes the table.</param>
public sealed class TemplateSource(string path, Func<TemplateTable> table)
{
    private readonly Lazy<TemplateTable> _table = new(table);

    public string Path => path;

    public TemplateSite SiteAt(int index) => _table.Value.Sites[index];

    /// <summary>The conditions and loops around a site, the innermost first.</summary>
    public IEnumerable<TemplateBlock> BlocksAround(TemplateSite site)
    {
        for (var index = site.Block; index >= 0; index = _table.Value.Blocks[index].Around)
        {
            yield return _table.Value.Blocks[index];
        }
    }
}
