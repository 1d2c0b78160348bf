namespace Tb4Gen.Packaging.Apt.Signing;

/// <summary>A primary key or a subkey.</summary>
internal sealed record KeyPart
{
    public required string Fingerprint { get; init; }

    /// <summary><c>RSA</c>, <c>DSA</c>, <c>EdDSA</c> and so on.</summary>
    public required string Algorithm { get; init; }

    public required int Bits { get; init; }

    /// <summary>Null for a key that does not expire.</summary>
    public DateTimeOffset? Expires { get; init; }

    public bool IsRevoked { get; init; }

    /// <summary>Whether it may sign, and the secret half is there.</summary>
    public bool CanSign { get; init; }

    /// <summary>
    /// What apt of Debian 13 takes no signature of (its own policy for sqv, /usr/share/apt/default-sequoia.config).
    /// </summary>
    public bool IsWeak => Algorithm == "DSA" || (Algorithm == "RSA" && Bits < 2048);

    public bool IsExpiredAt(DateTimeOffset time) => Expires <= time;
}
