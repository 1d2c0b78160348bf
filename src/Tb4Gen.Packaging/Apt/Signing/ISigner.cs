using System.Collections.Immutable;

namespace Tb4Gen.Packaging.Apt.Signing;

/// <summary>A key and the program that signs with it. Private key material stays with that program.</summary>
internal interface ISigner
{
    /// <summary>The program, for messages.</summary>
    string Program { get; }

    /// <summary>Of the primary key, 40 or 64 hexadecimal digits.</summary>
    string Fingerprint { get; }

    /// <summary>The primary key first.</summary>
    ImmutableArray<KeyPart> Key { get; }

    /// <summary>The public key, armoured: what clients get.</summary>
    byte[] Export(CancellationToken stop);

    /// <summary>The text with the signature below it: <c>InRelease</c>.</summary>
    byte[] ClearSign(byte[] text, CancellationToken stop);

    /// <summary>The signature alone, armoured: <c>Release.gpg</c>.</summary>
    byte[] DetachSign(byte[] text, CancellationToken stop);

    /// <summary>Whether this key has signed, asking nothing but the public key.</summary>
    /// <param name="publicKey">What <see cref="Export"/> gave.</param>
    /// <param name="signed">The clear-signed file, or the text where the signature is another file.</param>
    /// <param name="signature">Path of a detached signature.</param>
    /// <param name="stop">Ends it.</param>
    /// <returns>Why not, or null.</returns>
    string? Verify(byte[] publicKey, string signed, string? signature, CancellationToken stop);
}
