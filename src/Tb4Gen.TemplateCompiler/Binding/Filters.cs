namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>A filter that makes text fit for a format.</summary>
/// <param name="Name">As templates call it.</param>
/// <param name="Method">The runtime's method, with its class.</param>
/// <param name="Format">The format that its result fits.</param>
/// <param name="TakesAny">Whether it also takes null and lists.</param>
internal sealed record Filter(string Name, string Method, string Format, bool TakesAny = false);

/// <summary>All filters.</summary>
internal static class Filters
{
    public static readonly Filter[] All =
    [
        new("sh.quote", "ShellFilters.Quote", "sh"),
        new("unit.escape", "UnitFilters.Escape", "unit"),
        new("udev.string", "UdevFilters.Quote", "udev"),
        new("link.value", "LinkFilters.Value", "link"),
        new("ini.value", "LineFilters.Ini", "ini"),
        new("interfaces.value", "LineFilters.Interfaces", "interfaces"),
        new("sysctl.value", "LineFilters.Sysctl", "sysctl"),
        new("json.string", "JsonFilters.Quote", "json"),
        new("json.value", "JsonFilters.Value", "json", TakesAny: true),
        new("toml.string", "TomlFilters.Quote", "toml"),
        new("yaml.string", "YamlFilters.Quote", "yaml"),
        new("yaml.line", "YamlFilters.Line", "yaml"),
        new("text.line", "LineFilters.Text", "text"),
        new("md.text", "MarkdownFilters.Text", "markdown"),
        new("md.code", "MarkdownFilters.Code", "markdown"),
        new("md.line", "MarkdownFilters.Line", "markdown"),
    ];

    public static Filter? Find(string name) => Array.Find(All, f => f.Name == name);
}
