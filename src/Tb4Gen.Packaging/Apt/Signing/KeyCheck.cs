using System.Globalization;
using Tb4Gen.Core.Diagnostics;

namespace Tb4Gen.Packaging.Apt.Signing;

/// <summary>Whether clients will accept what a key signs.</summary>
internal static class KeyCheck
{
    /// <param name="signer">The key.</param>
    /// <param name="now">The time of the signature.</param>
    /// <exception cref="RefusalException">They will not.</exception>
    public static void Check(ISigner signer, DateTimeOffset now)
    {
        var primary = signer.Key[0];
        if (primary.IsRevoked) throw Unusable(signer, "it is revoked");
        if (primary.IsExpiredAt(now)) throw Unusable(signer, $"it expired on {Day(primary.Expires)}");
        var parts = Signing(signer, now);
        if (parts.Length == 0) throw Unusable(signer, "no part of it may sign, is valid and has its secret half here");
        // Which of several parts signs is the program's choice.
        if (parts.Prepend(primary).FirstOrDefault(static p => p.IsWeak) is { } weak) throw TooWeak(signer, weak);
    }

    /// <param name="signer">The key.</param>
    /// <param name="now">The time of the signature.</param>
    /// <param name="validUntil">When the index expires.</param>
    /// <returns>A warning where the key does so before it, or null.</returns>
    public static Diagnostic? CheckEnd(ISigner signer, DateTimeOffset now, DateTimeOffset validUntil)
    {
        var parts = Signing(signer, now).Prepend(signer.Key[0]);
        var end = parts.Min(static p => p.Expires ?? DateTimeOffset.MaxValue);
        return end < validUntil
            ? Diagnostic.Create(
                RepositoryDiagnostics.KeyEndsEarly, location: null, signer.Fingerprint, Day(end), Day(validUntil))
                .WithHelp("extend it and publish again before then: clients need the new public key as well")
            : null;
    }

    private static KeyPart[] Signing(ISigner signer, DateTimeOffset now) =>
        [.. signer.Key.Where(p => p.CanSign && !p.IsRevoked && !p.IsExpiredAt(now))];

    private static RefusalException Unusable(ISigner signer, string reason) => new(Diagnostic
        .Create(RepositoryDiagnostics.UnusableKey, location: null, signer.Fingerprint, reason)
        .WithHelp("name another key, or extend this one"));

    private static RefusalException TooWeak(ISigner signer, KeyPart part) => new(Diagnostic
        .Create(RepositoryDiagnostics.WeakKey, location: null, signer.Fingerprint, Kind(part))
        .WithHelp("make one with `gpg --quick-gen-key NAME ed25519 sign`"));

    private static string Kind(KeyPart part) => part.Algorithm == "DSA"
        ? "signature of DSA"
        : string.Create(CultureInfo.InvariantCulture, $"signature of {part.Algorithm} with {part.Bits} bits");

    private static string Day(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
