namespace Tb4Gen.Packaging.Apt.Publishing;

/// <summary>Where the files of a suite lie, from the top of the repository (Debian's repository format).</summary>
internal sealed record SuiteLayout(string Suite)
{
    public const string Suites = "dists";

    /// <summary>The index, from the folder of the suite.</summary>
    public const string Packages = "main/binary-all/Packages";

    public const string PackedPackages = Packages + ".gz";

    public string Folder => $"{Suites}/{Suite}";

    public string Release => $"{Folder}/Release";

    public string Signature => $"{Folder}/Release.gpg";

    public string InRelease => $"{Folder}/InRelease";

    /// <summary>Every index that a client may still ask for, by the SHA-256 that its Release file names.</summary>
    public string ByHash => $"{Folder}/main/binary-all/by-hash/SHA256";

    public string PathOf(string listed) => $"{Folder}/{listed}";
}
