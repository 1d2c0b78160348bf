namespace Tb4Gen.Packaging.Iso;

/// <summary>A file that is added to an image.</summary>
/// <param name="Path">In the image, with a leading slash; without characters that xorriso reads as a pattern.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="IsExecutable">Whether it is a program.</param>
internal sealed record IsoFile(string Path, ReadOnlyMemory<byte> Content, bool IsExecutable = false)
{
    public const string Mode = "/auto-installer-mode.toml";
    public const string Answer = "/answer.toml";
    public const string FirstBoot = "/proxmox-first-boot";

    /// <summary>The installer puts every package of this folder onto the node.</summary>
    public const string Packages = "/proxmox/packages/";
}
