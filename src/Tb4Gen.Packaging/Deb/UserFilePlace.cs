namespace Tb4Gen.Packaging.Deb;

/// <summary>Where a package carries a file of the user's own.</summary>
internal static class UserFilePlace
{
    private const string Store = "usr/lib/tb4gen/files/";

    // Below /etc for administrators, below /usr/lib for packages. initramfs-tools copies links out of some of them
    // without what they lead to, and `systemctl disable` removes a unit that is a link.
    private static readonly string[] WithVendorFolder =
    [
        "modprobe.d/", "modules-load.d/", "sysctl.d/", "systemd/network/", "systemd/system/", "systemd/user/",
        "sysusers.d/", "tmpfiles.d/", "udev/rules.d/",
    ];

    /// <summary>
    /// Out of /etc: dpkg asks before it replaces what lies there and leaves it behind when the package goes, and both
    /// are wrong for what cluster.yaml describes. Where its reader looks for files of packages as well, the file goes
    /// there; else a link leads to it, which has it follow the package.
    /// </summary>
    public static IEnumerable<PackedFile> Of(PackedFile file)
    {
        if (!file.Path.StartsWith("etc/", StringComparison.Ordinal)) return [file];
        var path = file.Path["etc/".Length..];
        if (WithVendorFolder.Any(f => path.StartsWith(f, StringComparison.Ordinal)))
        {
            return [file with { Path = $"usr/lib/{path}" }];
        }

        var store = Store + file.Path;
        return [file with { Path = store }, new(file.Path, Mode: 0, ReadOnlyMemory<byte>.Empty, '/' + store)];
    }
}
