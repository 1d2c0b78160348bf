namespace Tb4Gen.Packaging.Deb;

/// <summary>A version as Debian Policy 5.6.12 has it: <c>[epoch:]upstream[-revision]</c>.</summary>
/// <remarks>
/// Its order is dpkg's, which does not tell all texts apart: <c>1.0</c>, <c>1.00</c> and <c>1.0-0</c> are the same.
/// </remarks>
internal sealed record DebVersion : IComparable<DebVersion>
{
    private DebVersion(string text) => Text = text;

    public string Text { get; }

    /// <summary>As it stands in the name of a file: without the epoch.</summary>
    public string WithoutEpoch => Text[(Text.IndexOf(':') + 1)..];

    /// <summary>Whether it has a Debian revision, and so a changelog of that name.</summary>
    public bool HasRevision => WithoutEpoch.Contains('-');

    /// <param name="text">The text as written.</param>
    /// <param name="reason">What is wrong with it, as a sentence; empty where nothing is.</param>
    /// <returns>Null where something is wrong.</returns>
    public static DebVersion? Parse(string text, out string reason)
    {
        reason = Check(text);
        return reason.Length == 0 ? new(text) : null;
    }

    public int CompareTo(DebVersion? other) => other is null ? 1 : VersionOrder.Compare(this, other);

    public override string ToString() => Text;

    private static string Check(string text)
    {
        var colon = text.IndexOf(':');
        if (colon >= 0 && !int.TryParse(text.AsSpan(0, colon), System.Globalization.NumberStyles.None, null, out _))
        {
            return "what stands before the colon, the epoch, is a whole number";
        }

        var rest = text[(colon + 1)..];
        if (rest.Length == 0) return "there is nothing in it";
        if (!char.IsAsciiDigit(rest[0])) return "a version begins with a digit";
        var dash = rest.LastIndexOf('-');
        if (dash == rest.Length - 1) return "nothing stands behind the dash";
        var bad = rest.Where((c, i) => !char.IsAsciiLetterOrDigit(c) && !".+~".Contains(c) && (c != '-' || i > dash));
        return bad.FirstOrDefault() is var c and not '\0'
            ? $"'{c}' is none of its characters: letters, digits and . + ~ -"
            : "";
    }
}
