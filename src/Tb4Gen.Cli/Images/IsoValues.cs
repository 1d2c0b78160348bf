using Tb4Gen.Core.Binding.Values;

namespace Tb4Gen.Cli.Images;

/// <summary>What the options of <c>tb4gen iso</c> take. Each check says what is wrong, or null.</summary>
internal static class IsoValues
{
    // SHA-256 in hexadecimal.
    private const int FingerprintLength = 64;

    public static string? CheckUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "https" or "http"
        && !text.AsSpan().ContainsAnyExceptInRange('!', '~') && url.UserInfo.Length == 0
            ? null
            : "it is an address such as https://deploy.lab.example:8443/answer";

    public static string? CheckFingerprint(string text)
    {
        var digits = text.Replace(":", "", StringComparison.Ordinal);
        return digits.Length == FingerprintLength && digits.All(char.IsAsciiHexDigit)
            ? null
            : "it is a SHA-256 of 64 hexadecimal digits, with or without colons";
    }

    public static string? CheckSecret(string text) =>
        SecretName.TryParse(text, out _, out var reason) ? null : reason;
}
