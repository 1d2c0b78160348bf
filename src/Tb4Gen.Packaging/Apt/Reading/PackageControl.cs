using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Packaging.Deb;

namespace Tb4Gen.Packaging.Apt.Reading;

/// <summary>What a package says of itself.</summary>
/// <param name="Package">Its name.</param>
/// <param name="Version">As dpkg compares it.</param>
/// <param name="Text">The paragraph as it was written, without an empty line at its end.</param>
internal sealed record PackageControl(string Package, DebVersion Version, string Text)
{
    /// <summary>Fields that an index adds about the file (apt's own tools override them).</summary>
    private static readonly string[] OfIndex = ["Filename", "Size", "MD5sum", "SHA1", "SHA256", "SHA512"];

    /// <param name="text">The file <c>control</c>.</param>
    /// <param name="shown">The package's file as the user named it.</param>
    /// <exception cref="RefusalException">It is none that an index can take.</exception>
    public static PackageControl Parse(string text, string shown)
    {
        var paragraph = Read(text, shown);
        var name = Field("Package");
        var version = Field("Version");
        var architecture = Field("Architecture");
        if (!IsName(name)) throw Wrong($"'{name}' cannot be the name of a package");
        var parsed = DebVersion.Parse(version, out var problem) ?? throw Wrong($"of its version {version}, {problem}");
        if (Array.Find(OfIndex, f => paragraph[f] is not null) is { } field) throw Wrong($"it has a field {field}");
        return architecture == "all"
            ? new(name, parsed, paragraph.Text)
            : throw new RefusalException(Diagnostic
                .Create(RepositoryDiagnostics.OtherArchitecture, location: null, shown, architecture)
                .WithHelp("publish it in a repository of another tool"));

        string Field(string field) => paragraph[field] is { Length: > 0 } value && !value.Contains('\n')
            ? value
            : throw Wrong($"it has no field {field}");

        RefusalException Wrong(string reason) => WrongOf(shown, reason);
    }

    /// <summary>deb-control(5), Policy 5.6.1: it becomes a folder and the name of a file.</summary>
    public static bool IsName(string name) =>
        name.Length >= 2 && char.IsAsciiLetterOrDigit(name[0])
        && name.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '+' or '-' or '.');

    private static Paragraph Read(string text, string shown)
    {
        try
        {
            return Paragraph.Parse(text);
        }
        catch (FormatException error)
        {
            throw WrongOf(shown, $"of its control file, {error.Message}");
        }
    }

    private static RefusalException WrongOf(string shown, string reason) =>
        new(Diagnostic.Create(RepositoryDiagnostics.BadControl, location: null, shown, reason));
}
