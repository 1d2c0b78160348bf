using System.Globalization;
using System.Text;

namespace Tb4Gen.Packaging.Deb;

/// <summary>The changelog that Policy 4.4 wants, with the one entry that is known here: deb-changelog(5).</summary>
internal static class Changelog
{
    public static byte[] Write(string package, string maintainer, PackageRelease release)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{package} ({release.Version}) stable; urgency=medium\n\n");
        foreach (var change in release.Changes) text.Append("  * ").Append(change).Append('\n');
        var date = release.Time.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture);
        text.Append(CultureInfo.InvariantCulture, $"\n -- {maintainer}  {date}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
