namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>A filter that makes text fit for a format.</summary>
/// <param name="Name">As templates call it.</param>
/// <param name="Method">The runtime's method, with its class.</param>
/// <param name="Format">The format that its result fits.</param>
/// <param name="Summary">What it does, for the language page.</param>
/// <param name="Example">An expression that calls it.</param>
/// <param name="Output">What the example prints.</param>
internal sealed record Filter(
    string Name, string Method, string Format, string Summary, string Example, string Output)
{
    /// <summary>Whether it also takes null, lists and objects.</summary>
    public bool TakesAny { get; init; }
}

/// <summary>All filters.</summary>
internal static class Filters
{
    public static readonly Filter[] All =
    [
        new("sh.quote", "ShellFilters.Quote", "sh",
            "One word of a shell script with its quotes.", "\"it's $HOME\" | sh.quote", "'it'\\''s $HOME'"),
        new("unit.escape", "UnitFilters.Escape", "unit",
            "One word of a command line of a unit.", "\"100% $x\" | unit.escape", "\"100%% $$x\""),
        new("unit.word", "UnitFilters.Word", "unit",
            "One word of any other list of a unit, such as Environment=.", "\"A=$x y\" | unit.word", "\"A=$x y\""),
        new("unit.value", "UnitFilters.Value", "unit",
            "The whole value of a setting of a unit, such as Description=.",
            "\"100% of \\\"n1\\\"\" | unit.value", "100%% of \"n1\""),
        new("udev.string", "UdevFilters.Quote", "udev",
            "A value that a udev rule assigns, with its quotes.", "\"50% $x\" | udev.string", "\"50%% $$x\""),
        new("udev.match", "UdevFilters.Match", "udev",
            "A value that a udev rule matches, with its quotes.", "\"50% $x\" | udev.match", "\"50% $x\""),
        new("link.value", "LinkFilters.Value", "link",
            "The value of a setting of a .link file.", "\"pci-0000:00:0d.2\" | link.value", "pci-0000:00:0d.2"),
        new("ini.value", "LineFilters.Ini", "ini",
            "A value of Ceph's ini files; what would end it is refused.", "\"a = b\" | ini.value", "a = b"),
        new("interfaces.value", "LineFilters.Interfaces", "interfaces",
            "A value of an interfaces file; what would end it is refused.",
            "\"10.0.0.1/24\" | interfaces.value", "10.0.0.1/24"),
        new("sysctl.value", "LineFilters.Sysctl", "sysctl",
            "A value of a sysctl file, tabs included.", "\"4096 131072\" | sysctl.value", "4096 131072"),
        new("json.string", "JsonFilters.Quote", "json",
            "A string of JSON with its quotes.", "\"a\\\"b\" | json.string", "\"a\\\"b\""),
        new("json.value", "JsonFilters.Value", "json",
            "Any value as JSON: null, a scalar, a list or an object literal.",
            "[1, \"a\", null] | json.value", "[1, \"a\", null]") { TakesAny = true },
        new("toml.string", "TomlFilters.Quote", "toml",
            "A string of TOML with its quotes.", "\"a\\\"b\" | toml.string", "\"a\\\"b\""),
        new("toml.value", "TomlFilters.Value", "toml",
            "Any value as TOML; there is none for null.", "[1.0, 2.5] | toml.value", "[1.0, 2.5]") { TakesAny = true },
        new("yaml.string", "YamlFilters.Quote", "yaml",
            "A string of YAML with its quotes.", "\"no\" | yaml.string", "\"no\""),
        new("yaml.value", "YamlFilters.Value", "yaml",
            "Any value as YAML on one line.", "{ a: true, b: \"no\" } | yaml.value",
            "{ \"a\": true, \"b\": \"no\" }") { TakesAny = true },
        new("yaml.line", "YamlFilters.Line", "yaml",
            "Part of a line of a literal block.", "\"a: b\" | yaml.line", "a: b"),
        new("control.value", "LineFilters.Control", "control",
            "A value of a Debian control file, on one line.",
            "\"Admins <a@lab.example>\" | control.value", "Admins <a@lab.example>"),
        new("text.line", "LineFilters.Text", "text",
            "Text for people on one line.", "\"any $(x)\" | text.line", "any $(x)"),
        new("md.text", "MarkdownFilters.Text", "markdown",
            "Text of Markdown that means nothing but itself.", "\"a*b <c>\" | md.text", "a\\*b &lt;c&gt;"),
        new("md.code", "MarkdownFilters.Code", "markdown",
            "A code span with its backticks.", "\"a`b\" | md.code", "``a`b``"),
        new("md.line", "MarkdownFilters.Line", "markdown",
            "A line inside of a fenced code block.", "\"ls *\" | md.line", "ls *"),
    ];

    public static Filter? Find(string name) => Array.Find(All, f => f.Name == name);
}
