namespace Tb4Gen.Bench;

/// <summary>Repositories as they are made without tb4gen.</summary>
internal static class Repositories
{
    // A folder of its own for each run: ext4 is slow to give out inodes that were deleted in the last seconds.
    private const string Fresh = "mkdir -p \"$1\"; out=$(mktemp -d \"$1/XXXXXX\")";

    /// <summary>The file Packages alone, to standard output.</summary>
    /// <param name="packages">A folder of packages.</param>
    /// <param name="isOneHash">SHA-256, as tb4gen does, in place of MD5, SHA-1, SHA-256 and SHA-512.</param>
    public static Command Index(string packages, bool isOneHash) =>
        new("apt-ftparchive", [.. isOneHash ? OneHash : [], "packages", packages]);

    /// <summary>A pool and the files of a suite, without a signature.</summary>
    public static Command Script(string packages, string folder) => new(
        "sh", "-euc", $"""
            {Fresh}; cd "$out"; mkdir -p pool dists/stable/main/binary-all; cp "$0"/*.deb pool
            apt-ftparchive {string.Join(' ', OneHash)} packages pool >dists/stable/main/binary-all/Packages
            gzip -9nk dists/stable/main/binary-all/Packages
            apt-ftparchive {string.Join(' ', OneHash)} release dists/stable >Release; mv Release dists/stable
            """,
        packages, folder);

    /// <summary>The same by tb4gen.</summary>
    public static Command Publish(string tool, string packages, string folder) => new(
        "sh", "-euc", $"{Fresh}; exec \"$2\" repo \"$0\" -o \"$out\" --unsigned", packages, folder, tool);

    private static string[] OneHash =>
        [.. ((string[])["MD5", "SHA1", "SHA512"]).Select(static h => $"-oAPT::FTPArchive::{h}=false")];
}
