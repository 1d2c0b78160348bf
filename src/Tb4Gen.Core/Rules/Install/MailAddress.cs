namespace Tb4Gen.Core.Rules.Install;

/// <summary>
/// The pattern of HTML's input type email, by which the installer judges an address; one exception of its own.
/// </summary>
internal static class MailAddress
{
    private const string LocalPartMarks = ".!#$%&'*+/=?^_`{|}~-";

    /// <summary>What is wrong, or null.</summary>
    public static string? Problem(string text)
    {
        if (text == "mail@example.invalid") return "it is the placeholder of the installer's own form";
        var at = text.LastIndexOf('@');
        if (at <= 0) return "it has no @ with a name in front";
        foreach (var c in text.AsSpan(0, at))
        {
            var isGood = char.IsAsciiLetterOrDigit(c) || LocalPartMarks.Contains(c);
            if (!isGood) return $"'{c}' cannot stand in front of the @";
        }

        return Array.TrueForAll(text[(at + 1)..].Split('.'), IsLabel) ? null : "behind the @ is no host name";
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= 63
        && char.IsAsciiLetterOrDigit(label[0])
        && char.IsAsciiLetterOrDigit(label[^1])
        && label.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
