using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Tb4Gen.Packaging.Deb;

namespace Tb4Gen.Packaging.Apt.Index;

/// <summary>
/// The file <c>Release</c> of a suite, which is what is signed: it names the index files by their SHA-256
/// (repository format of Debian, apt-secure(8)).
/// </summary>
/// <param name="Origin">Who makes the repository; pins of apt can name it.</param>
/// <param name="Label">What it is called for people.</param>
/// <param name="Suite">As clients name it in their sources.</param>
/// <param name="Date">Clients keep what they have where it is later than this, without a word.</param>
/// <param name="ValidUntil">Clients refuse it afterwards, so that nobody can serve them an old one for ever.</param>
/// <param name="Files">The index, plain and packed.</param>
internal sealed record ReleaseFile(
    string Origin, string Label, string Suite, DateTimeOffset Date, DateTimeOffset ValidUntil,
    ImmutableArray<ListedFile> Files)
{
    public const string Component = "main";
    public const string Architectures = "all";

    public string Print()
    {
        var text = new StringBuilder();
        Add("Origin", Origin);
        Add("Label", Label);
        Add("Suite", Suite);
        Add("Codename", Suite);
        Add("Date", ReleaseTime.Print(Date));
        Add("Valid-Until", ReleaseTime.Print(ValidUntil));
        Add("Architectures", Architectures);
        Add("Components", Component);
        Add("Acquire-By-Hash", "yes");
        text.Append("SHA256:\n");
        foreach (var (path, size, hash) in Files)
        {
            text.Append(CultureInfo.InvariantCulture, $" {hash} {size} {path}\n");
        }

        return text.ToString();

        void Add(string name, string value) => text.Append(name).Append(": ").Append(value).Append('\n');
    }

    /// <exception cref="FormatException">It is none that this program writes.</exception>
    public static ReleaseFile Parse(Paragraph text) => new(
        Field(text, "Origin"), Field(text, "Label"), Field(text, "Suite"),
        ReleaseTime.Parse(Field(text, "Date")), ReleaseTime.Parse(Field(text, "Valid-Until")),
        [.. Field(text, "SHA256").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ListedFile.Parse)]);

    private static string Field(Paragraph text, string name) =>
        text[name] ?? throw new FormatException($"it has no field {name}");
}
