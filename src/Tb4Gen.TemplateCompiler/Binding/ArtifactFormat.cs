namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>The formats of artifacts.</summary>
/// <param name="Name">As front matter calls it.</param>
/// <param name="CSharp">Member of the runtime's enum.</param>
/// <param name="Filter">The filter that a message recommends.</param>
/// <param name="Extensions">File extensions that mean nothing else.</param>
internal sealed record ArtifactFormat(string Name, string CSharp, string Filter, params string[] Extensions)
{
    public static readonly ArtifactFormat[] All =
    [
        new("unit", "Unit", "unit.escape", ".service", ".timer", ".target", ".socket", ".path", ".mount"),
        new("udev", "Udev", "udev.string", ".rules"),
        new("link", "Link", "link.value", ".link", ".network"),
        new("interfaces", "Interfaces", "interfaces.value"),
        new("sysctl", "Sysctl", "sysctl.value"),
        new("sh", "Sh", "sh.quote", ".sh"),
        new("json", "Json", "json.string", ".json"),
        new("toml", "Toml", "toml.string", ".toml"),
        new("yaml", "Yaml", "yaml.string", ".yaml", ".yml"),
        new("ini", "Ini", "ini.value", ".ini"),
        new("text", "Text", "text.line", ".txt"),
        new("markdown", "Markdown", "md.text", ".md"),
    ];

    public static ArtifactFormat? Find(string name) => Array.Find(All, f => f.Name == name);

    public static ArtifactFormat? OfPath(string path) =>
        Array.Find(All, f => Array.Exists(f.Extensions, e => path.EndsWith(e, StringComparison.Ordinal)));
}
