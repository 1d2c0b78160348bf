using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tb4Gen.Core.Rendering.Filters;

namespace Tb4Gen.Core.Rendering.Functions;

/// <summary>The <c>string</c> functions that read numbers, hash and encode.</summary>
public static partial class StringFunctions
{
    private const NumberStyles FloatStyle = NumberStyles.Float | NumberStyles.AllowThousands;

    /// <summary>Blanks around the number are allowed; null where it is none, or wider than 32 bits.</summary>
    public static long? ToInt(string text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static long? ToLong(string text) =>
        long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static double? ToDouble(string text) =>
        double.TryParse(text, FloatStyle, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>Single precision, and it prints as such.</summary>
    public static float? ToFloat(string text) =>
        float.TryParse(text, FloatStyle, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static string Base64Encode(string text) => Convert.ToBase64String(Bytes(text));

    public static string Base64Decode(string text)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(text));
        }
        catch (FormatException)
        {
            throw new TemplateValueException($"this is no Base64: {FilterText.Show(text)}");
        }
    }

#pragma warning disable CA5350, CA5351 // Templates compare with sums that others publish.
    public static string Md5(string text) => Convert.ToHexStringLower(MD5.HashData(Bytes(text)));

    public static string Sha1(string text) => Convert.ToHexStringLower(SHA1.HashData(Bytes(text)));

    public static string HmacSha1(string text, string secretKey) =>
        Convert.ToHexStringLower(HMACSHA1.HashData(Bytes(secretKey), Bytes(text)));
#pragma warning restore CA5350, CA5351

    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Bytes(text)));

    public static string Sha512(string text) => Convert.ToHexStringLower(SHA512.HashData(Bytes(text)));

    public static string HmacSha256(string text, string secretKey) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Bytes(secretKey), Bytes(text)));

    public static string HmacSha512(string text, string secretKey) =>
        Convert.ToHexStringLower(HMACSHA512.HashData(Bytes(secretKey), Bytes(text)));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
