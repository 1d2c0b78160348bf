namespace Tb4Gen.TemplateCompiler.Binding;

/// <summary>The formats of artifacts.</summary>
/// <param name="Name">As front matter calls it.</param>
/// <param name="CSharp">Member of the runtime's enum.</param>
/// <param name="Filter">The filter that a message recommends.</param>
/// <param name="Special">
/// What it gives a meaning to inside of a value, besides what no type takes: control characters, the line separators of
/// Unicode and the byte order mark; see <see cref="Alphabet"/>. A type whose alphabet has one of these needs the
/// filter. What only the first character of a value can mean is not here, as every value begins with a letter, a digit
/// or a slash.
/// </param>
/// <param name="Extensions">File extensions that mean nothing else.</param>
internal sealed record ArtifactFormat(
    string Name, string CSharp, string Filter, string Special, params string[] Extensions)
{
    public static readonly ArtifactFormat[] All =
    [
        // Specifiers, variables, quotes; blanks and `;` part the words of a command line, `=` those of Environment.
        new(
            "unit", "Unit", "unit.escape", " %$\"'\\;=#", ".service", ".timer", ".target", ".socket", ".path",
            ".mount"),
        new("udev", "Udev", "udev.string", " \"\\%$*?[]|,=#", ".rules"),
        new("link", "Link", "link.value", " \"'\\*?[]=#;", ".link", ".network"),
        new("interfaces", "Interfaces", "interfaces.value", " \\#"),
        new("sysctl", "Sysctl", "sysctl.value", " =#;*?[]"),
        new("sh", "Sh", "sh.quote", " \"'\\$`!#&()*;<>?[]{|}^~=,%", ".sh"),
        new("json", "Json", "json.string", "\"\\", ".json"),
        new("toml", "Toml", "toml.string", "\"\\", ".toml"),
        // A word may be a bool, null or a number (`no`, `1e3`), and `:` makes a mapping, or a number of base 60.
        new("yaml", "Yaml", "yaml.string", " a-zA-Z:#,[]{}&*!|>'\"%`\\=?~<", ".yaml", ".yml"),
        new("ini", "Ini", "ini.value", " #;\"\\[]=", ".ini"),
        // A value ends with its line, and what begins with a blank goes on with the line before.
        new("control", "Control", "control.value", ""),
        new("text", "Text", "text.line", "", ".txt"),
        // An underscore between letters means nothing; at worst a reader sees words in italics.
        new("markdown", "Markdown", "md.text", "\\`*[]<>&|!~{}", ".md"),
    ];

    /// <summary>No format of a file, but what a value becomes part of all the same.</summary>
    public static readonly ArtifactFormat Path = new("path", "", "", " /\\");

    /// <summary>All that a value can be put into.</summary>
    public static readonly ArtifactFormat[] Table = [.. All, Path];

    public static ArtifactFormat? Find(string name) => Array.Find(All, f => f.Name == name);

    public static ArtifactFormat? OfPath(string path) =>
        Array.Find(All, f => Array.Exists(f.Extensions, e => path.EndsWith(e, StringComparison.Ordinal)));
}
