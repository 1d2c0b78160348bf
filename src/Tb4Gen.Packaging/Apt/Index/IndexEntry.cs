using System.Globalization;
using Tb4Gen.Packaging.Apt.Reading;
using Tb4Gen.Packaging.Deb;

namespace Tb4Gen.Packaging.Apt.Index;

/// <summary>A package as the file <c>Packages</c> lists it.</summary>
/// <param name="Package">Its name.</param>
/// <param name="Version">As dpkg compares it.</param>
/// <param name="Stanza">Its control paragraph as it was written, and what the index says of the file.</param>
/// <param name="Size">Of the file, in bytes.</param>
/// <param name="Sha256">Of the file, in lower case.</param>
internal sealed record IndexEntry(string Package, DebVersion Version, string Stanza, long Size, string Sha256)
{
    /// <summary>Where the file lies, from the top of the repository.</summary>
    public string Path => PathOf(Package, Version);

    public static IndexEntry Of(PackageFile file)
    {
        var (package, version, text) = (file.Control.Package, file.Control.Version, file.Control.Text);
        var place = string.Create(
            CultureInfo.InvariantCulture,
            $"Filename: {PathOf(package, version)}\nSize: {file.Size}\nSHA256: {file.Sha256}\n");
        return new(package, version, text + place, file.Size, file.Sha256);
    }

    /// <exception cref="FormatException">It is none that this program writes.</exception>
    public static IndexEntry Parse(Paragraph paragraph)
    {
        var (package, version) = (Field("Package"), Field("Version"));
        if (!PackageControl.IsName(package)) throw new FormatException($"'{package}' is no name of a package");
        var parsed = DebVersion.Parse(version, out var problem)
            ?? throw new FormatException($"of the version {version} of {package}, {problem}");
        if (Field("Filename") != PathOf(package, parsed))
        {
            throw new FormatException($"{package} {version} lies in {Field("Filename")}");
        }

        if (Field("Architecture") != "all") throw new FormatException($"{package} {version} is for one architecture");
        return long.TryParse(Field("Size"), NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            ? new(package, parsed, paragraph.Text, size, Field("SHA256"))
            : throw new FormatException($"the size of {package} {version} is no number");

        string Field(string name) =>
            paragraph[name] ?? throw new FormatException($"{paragraph["Package"]} has no field {name}");
    }

    public bool HasContentOf(IndexEntry other) => Size == other.Size && Sha256 == other.Sha256;

    // As Debian lays out its own pool, so that no folder has to hold all; the epoch is no part of a file's name.
    private static string PathOf(string package, DebVersion version) =>
        $"pool/main/{package[0]}/{package}/{package}_{version.WithoutEpoch}_all.deb";
}
