using System.Text;
using Tb4Gen.Packaging.Deb;

namespace Tb4Gen.Packaging.Iso;

/// <summary>
/// Puts a node's package into its user-data: as a file, with a command that installs it and what it depends on, and a
/// restart behind that, since names of ports count from the next boot on.
/// </summary>
internal static class SeedPackage
{
    private const string List = "\nwrite_files:\n";

    /// <param name="userData">As the bundle has it.</param>
    /// <param name="deb">The package.</param>
    public static byte[] AddTo(ReadOnlyMemory<byte> userData, DebFile deb)
    {
        var text = Encoding.UTF8.GetString(userData.Span);
        var at = text.IndexOf(List, StringComparison.Ordinal);
        if (at < 0) throw new FormatException("user-data has no list write_files");
        var path = $"/var/lib/cloud/{deb.Package}.deb";
        var file = $"""
              - path: {path}
                encoding: b64
                permissions: "0644"
                content: {Convert.ToBase64String(deb.Content)}

            """.ReplaceLineEndings("\n");
        // A package that is there already makes apt-get end with 0 as well.
        var rest = $"""
            package_update: true
            runcmd:
              - [apt-get, install, --yes, {path}]
            power_state:
              mode: reboot
              condition: [dpkg-query, --status, {deb.Package}]

            """.ReplaceLineEndings("\n");
        return Encoding.UTF8.GetBytes(text.Insert(at + List.Length, file) + rest);
    }
}
