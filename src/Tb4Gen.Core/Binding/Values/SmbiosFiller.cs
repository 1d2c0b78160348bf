namespace Tb4Gen.Core.Binding.Values;

/// <summary>
/// What vendors leave in SMBIOS where a UUID or serial number belongs. Many machines have the same, so that it tells none
/// from another.
/// </summary>
public static class SmbiosFiller
{
    // Compared without case, blanks, dots, dashes and underscores. From boards of AMI, Gigabyte, ASRock, Minisforum, Intel.
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "defaultstring", "tobefilledbyoem", "systemserialnumber", "systemproductname", "serialnumber", "notspecified",
        "notapplicable", "notavailable", "none", "null", "na", "n/a", "unknown", "invalid", "empty", "oem",
        "chassisserialnumber", "baseboardserialnumber", "123456789", "1234567890", "0123456789",
        "03000200040005000006000700080009", "00020003000400050006000700080009",
    };

    /// <summary>Whether a text is such, or one character again and again, as in a UUID of zeros.</summary>
    public static bool Is(string text)
    {
        var bare = string.Concat(text.Where(static c => !char.IsWhiteSpace(c) && c is not ('.' or '-' or '_')));
        return Known.Contains(bare) || bare.All(c => c == bare[0]);
    }
}
