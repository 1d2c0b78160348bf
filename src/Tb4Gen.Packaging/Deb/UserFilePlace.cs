namespace Tb4Gen.Packaging.Deb;

/// <summary>Where a package carries a file of the user's own.</summary>
internal static class UserFilePlace
{
    private const string Store = "usr/lib/tb4gen/files/";

    // Debian 13 has them as links to their namesakes in /usr; a package that names them confuses dpkg about who owns what.
    private static readonly string[] Aliases = ["bin/", "sbin/", "lib/", "lib64/"];

    /// <summary>
    /// Below /etc a link to the file: dpkg asks before it replaces what lies there and leaves it behind when the
    /// package goes, and both are wrong for what cluster.yaml describes. The link has the file follow the package.
    /// </summary>
    public static IEnumerable<PackedFile> Of(PackedFile file)
    {
        if (file.Path.StartsWith("etc/", StringComparison.Ordinal))
        {
            var store = Store + file.Path;
            return [file with { Path = store }, new(file.Path, Mode: 0, ReadOnlyMemory<byte>.Empty, '/' + store)];
        }

        var isAliased = Aliases.Any(a => file.Path.StartsWith(a, StringComparison.Ordinal));
        return [isAliased ? file with { Path = $"usr/{file.Path}" } : file];
    }
}
