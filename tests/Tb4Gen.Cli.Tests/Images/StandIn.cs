using System.Diagnostics;

namespace Tb4Gen.Cli.Tests.Images;

/// <summary>
/// A source in the form of Proxmox VE's, with boot images that boot nothing; the acceptance has one with a real GRUB.
/// </summary>
internal static class StandIn
{
    /// <summary>Why no test of images can run here; null where they can.</summary>
    public static string? Missing { get; } = Has("xorriso") ? null : "needs xorriso (`apt install xorriso`)";

    public static string? MissingFat { get; } = Has("mformat") ? Missing : "needs mtools (`apt install mtools`)";

    /// <param name="folder">Where <c>NAME.iso</c> is made.</param>
    /// <param name="name">Of the file.</param>
    /// <param name="info">Of <c>/.disk/info</c>.</param>
    /// <param name="hasMarker">Whether its installer reads answers.</param>
    /// <param name="more">A file of it that others have not.</param>
    public static void Make(
        TemporaryFolder folder, string name = "pve", string info = "PRODUCT='pve'\nPRODUCTLONG='Proxmox VE'\nRELEASE='9.2'\n",
        bool hasMarker = true, string? more = null)
    {
        folder.Write($"{name}/.disk/info", info);
        if (more is not null) folder.Write($"{name}/{more}", "more");
        if (hasMarker) folder.Write($"{name}/auto-installer-capable", "");
        folder.Write($"{name}/boot/bios.img", new string('b', 3000));
        folder.Write($"{name}/efi.img", new string('e', 5000));
        folder.Write($"{name}/proxmox/packages/a.deb", "a");
        Run(folder, "xorriso", [
            "-as", "mkisofs", "-quiet", "-V", "PVE", "-r", "-o", $"{name}.iso", "-b", "boot/bios.img", "-no-emul-boot",
            "-boot-load-size", "4", "-eltorito-alt-boot", "-e", "efi.img", "-no-emul-boot", name,
        ]);
        Directory.Delete(folder.PathOf(name), recursive: true);
    }

    /// <summary>A file of an image; null where it is not there.</summary>
    public static string? Read(TemporaryFolder folder, string image, string path)
    {
        var target = folder.PathOf("extracted");
        File.Delete(target);
        Run(folder, "xorriso", ["-no_rc", "-osirrox", "on", "-indev", $"stdio:{image}", "-extract", path, target]);
        return File.Exists(target) ? File.ReadAllText(target) : null;
    }

    public static void Run(TemporaryFolder folder, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start");
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        _ = error.Result;
    }

    private static bool Has(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(f => File.Exists(Path.Combine(f, program)));
}
