namespace Tb4Gen.Bench;

/// <summary>A source as large as Proxmox VE's ISO, and what is baked from it.</summary>
internal static class Images
{
    // As large as an ISO of Proxmox VE.
    private const int Mebibytes = 1200;

    // A form of crypt(5) and no hash of anything.
    private static readonly string Hash = $"$5$saltsalt${new string('x', 43)}\n";

    /// <summary>Writes the source, whose content is noise in place of compressed file systems.</summary>
    public static string MakeSource(string folder)
    {
        var tree = Directory.CreateDirectory(Path.Combine(folder, "iso-tree")).FullName;
        Directory.CreateDirectory(Path.Combine(tree, ".disk"));
        File.WriteAllText(Path.Combine(tree, ".disk/info"), "PRODUCT='pve'\nPRODUCTLONG='Proxmox VE'\nRELEASE='9.2'\n");
        File.WriteAllText(Path.Combine(tree, "auto-installer-capable"), "");
        File.WriteAllText(Path.Combine(tree, "boot.img"), new string('b', 4096));
        new Command("sh", "-euc", $"head -c {Mebibytes}M /dev/urandom >\"$0\"", Path.Combine(tree, "base.squashfs")).Run();
        var source = Path.Combine(folder, "source.iso");
        new Command(
            "xorriso", "-as", "mkisofs", "-quiet", "-V", "PVE", "-r", "-o", source, "-b", "boot.img", "-no-emul-boot",
            "-boot-load-size", "4", tree).Run();
        Directory.Delete(tree, recursive: true);
        return source;
    }

    /// <summary>Bakes for one node, with its package and the look at the result.</summary>
    public static Command Bake(string tool, string cluster, string source, string folder)
    {
        var secrets = Directory.CreateDirectory(Path.Combine(folder, "secrets")).FullName;
        var secret = Path.Combine(secrets, "root-password-hash");
        File.WriteAllText(secret, Hash);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(secret, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var output = Path.Combine(folder, "baked");
        return new(
            tool, "iso", cluster, "--source", source, "--node", "n2", "--deb-version", "1.0", "--secrets", secrets, "-o", output)
        {
            FreshFolder = output,
        };
    }

    /// <summary>The copy alone.</summary>
    public static Command Copy(string source, string folder) => new(
        "sh", "-euc", "mkdir \"$1\"; exec cp \"$0\" \"$1\"", source, Path.Combine(folder, "copied"))
    {
        FreshFolder = Path.Combine(folder, "copied"),
    };
}
