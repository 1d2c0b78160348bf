namespace Tb4Gen.Packaging.Apt.Signing;

/// <summary>Finds out what signs.</summary>
internal static class Signers
{
    /// <param name="name">A file that holds a key, for sq, or what names a key to gpg.</param>
    /// <param name="resolve">Makes a path absolute.</param>
    /// <param name="now">The time of the signature.</param>
    /// <param name="stop">Ends the program.</param>
    /// <exception cref="RefusalException">There is no such key, or clients refuse what it signs.</exception>
    public static ISigner Open(string name, Func<string, string> resolve, DateTimeOffset now, CancellationToken stop)
    {
        ISigner signer = File.Exists(resolve(name))
            ? SqSigner.Open(resolve(name), name, stop)
            : GpgSigner.Find(name, now, stop);
        KeyCheck.Check(signer, now);
        return signer;
    }
}
